using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A customer that the number does not hear from and cannot write to.</summary>
/// <example>
/// <code>
/// await foreach (var user in client.BlockList.ListAsync(cancellationToken: cancellationToken))
/// {
///     Console.WriteLine(user.WaId ?? user.UserId);
/// }
/// </code>
/// </example>
public sealed record BlockedUser : GraphObject
{
    /// <summary>What the call named the customer by; null in lists.</summary>
    public string? Input { get; init; }

    /// <summary>The customer's phone number as WhatsApp knows it; null if Meta does not tell it.</summary>
    public string? WaId { get; init; }

    /// <summary>The customer's business-scoped user id; null if Meta does not tell it.</summary>
    public string? UserId { get; init; }

    /// <summary>Always <c>whatsapp</c>.</summary>
    public string? MessagingProduct { get; init; }
}
