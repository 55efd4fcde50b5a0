using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// What Meta answered to a send: accepted, not yet delivered. The truth about delivery comes with the status
/// webhooks of this id.
/// </summary>
/// <example>
/// <code>
/// var sent = await client.Messages.SendTextAsync(to, "Your table is booked.", cancellationToken: cancellationToken);
/// var wasDelivered = events.OfType&lt;MessageStatusUpdate&gt;()
///     .Any(update =&gt; update.MessageId == sent.Id &amp;&amp; update.Status == MessageStatus.Delivered);
/// </code>
/// </example>
/// <param name="Id">
/// The message id (<c>wamid.…</c>): opaque, compared case-sensitively, up to 256 characters and more.
/// </param>
public sealed record SentMessage(string Id)
{
    /// <summary>The id that the send had before Meta gave the message one; statuses carry both.</summary>
    public SendId SendId { get; init; }

    /// <summary>The recipient as Meta understood the request; null when Meta did not echo it.</summary>
    public string? Input { get; init; }

    /// <summary>The user's phone number in Meta's form; null when addressed by user id or group.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The business-scoped user id; only when addressed by it.</summary>
    public string? UserId { get; init; }

    /// <summary>The group id; only for sends to a group.</summary>
    public string? GroupId { get; init; }

    /// <summary>
    /// For templates: <c>accepted</c>, <c>held_for_quality_assessment</c> or <c>paused</c>. Null for other kinds.
    /// </summary>
    public string? Pacing { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;
}
