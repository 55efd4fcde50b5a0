using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>One part of a <see cref="MessagingHealth"/>.</summary>
/// <example>
/// <code>
/// var health = await client.BusinessAccount.GetHealthAsync(cancellationToken);
/// foreach (var entity in health.Entities.Where(entity => entity.CanSendMessage != SendingHealth.Available))
/// {
///     Console.WriteLine($"{entity.EntityType} {entity.Id}: {entity.CanSendMessage}");
/// }
/// </code>
/// </example>
public sealed record HealthEntity : GraphObject
{
    /// <summary>What it is.</summary>
    public HealthEntityType? EntityType { get; init; }

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it lets messages be sent.</summary>
    public SendingHealth? CanSendMessage { get; init; }

    /// <summary>What blocks sending, with the way out.</summary>
    public IReadOnlyList<HealthError> Errors { get; init => field = value ?? []; } = [];

    /// <summary>What limits sending, in Meta's words.</summary>
    public IReadOnlyList<string> AdditionalInfo { get; init => field = value ?? []; } = [];
}
