using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What blocks sending, and the way out.</summary>
/// <example>
/// <code>
/// var health = await client.PhoneNumbers.GetHealthAsync(cancellationToken: cancellationToken);
/// foreach (var error in health.Entities.SelectMany(entity => entity.Errors))
/// {
///     Console.WriteLine($"{error.ErrorDescription} {error.PossibleSolution}");
/// }
/// </code>
/// </example>
public sealed record HealthError : GraphObject
{
    /// <summary>Meta's code, such as 141006: the payment method is wrong.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>What is wrong.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>What to do.</summary>
    public string? PossibleSolution { get; init; }
}
