using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A customer that could not be blocked or unblocked.</summary>
/// <example>
/// <code>
/// var result = await client.BlockList.BlockAsync(["+16505551234"], cancellationToken);
/// foreach (var failed in result.Failed)
/// {
///     Console.WriteLine($"{failed.Input}: {failed.Errors[0].Message}");
/// }
/// </code>
/// </example>
public sealed record FailedBlock : GraphObject
{
    /// <summary>What the call named the customer by.</summary>
    public string? Input { get; init; }

    /// <summary>The customer's phone number as WhatsApp knows it.</summary>
    public string? WaId { get; init; }

    /// <summary>The customer's business-scoped user id.</summary>
    public string? UserId { get; init; }

    /// <summary>Why, for instance that the customer did not write in the last 24 hours.</summary>
    public IReadOnlyList<BlockError> Errors { get; init => field = value ?? []; } = [];
}
