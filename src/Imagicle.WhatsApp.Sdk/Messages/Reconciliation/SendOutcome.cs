using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What the status webhooks say about a send.</summary>
/// <example>
/// <code>
/// var id = SendId.New();
/// await client.Messages.SendTextAsync(to, "Your table is booked.", new() { SendId = id }, cancellationToken);
/// var outcome = await client.Messages.Outcomes.WaitAsync(id, TimeSpan.FromSeconds(30), cancellationToken);
/// var reasons = outcome.Errors.Select(error =&gt; error.Code);
/// </code>
/// </example>
/// <param name="Kind">What became of it.</param>
public sealed record SendOutcome(SendOutcomeKind Kind)
{
    internal static readonly SendOutcome Unknown = new(SendOutcomeKind.Unknown);

    /// <summary>The id (<c>wamid.…</c>) that Meta gave to the message; null while nothing is known.</summary>
    public string? MessageId { get; init; }

    /// <summary>Why it failed, though Meta may leave it out; empty for the others.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];

    /// <summary>The kind only.</summary>
    public override string ToString() => Kind.ToString();
}
