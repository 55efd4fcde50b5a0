using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What the status webhooks say about a send.</summary>
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
