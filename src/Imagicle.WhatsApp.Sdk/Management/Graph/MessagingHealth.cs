using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether messages can be sent, as a whole and by each part that has to be in order.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status"/>
/// </summary>
/// <example>
/// <code>
/// var health = await client.BusinessAccount.GetHealthAsync(cancellationToken);
/// foreach (var error in health.Entities.SelectMany(entity => entity.Errors))
/// {
///     Console.WriteLine($"{error.ErrorCode}: {error.PossibleSolution}");
/// }
/// </code>
/// </example>
public sealed record MessagingHealth : GraphObject
{
    /// <summary>The worst of the parts.</summary>
    public SendingHealth? CanSendMessage { get; init; }

    /// <summary>The phone number, the account, the business, the app: what was asked for and what it needs.</summary>
    public IReadOnlyList<HealthEntity> Entities { get; init => field = value ?? []; } = [];
}
