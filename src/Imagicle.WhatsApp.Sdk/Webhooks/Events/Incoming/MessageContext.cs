namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>What a message refers to.</summary>
/// <example>
/// <code>
/// // Answers to a message of yours, by its id; forwarded messages answer nothing.
/// var answers = events.OfType&lt;IncomingMessage&gt;()
///     .Where(message =&gt; message.Context is { MessageId: not null, IsForwarded: false })
///     .ToLookup(message =&gt; message.Context!.MessageId!);
/// </code>
/// </example>
public sealed record MessageContext
{
    /// <summary>The id of the message that is answered; null for a forwarded message.</summary>
    public string? MessageId { get; init; }

    /// <summary>Who sent the message that is answered: usually the business's own number.</summary>
    public string? From { get; init; }

    /// <summary>The product that the customer asks about, from a catalogue or a product message.</summary>
    public ReferredProduct? Product { get; init; }

    /// <summary>The customer forwarded it from another chat.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Forwarded more than five times.</summary>
    public bool IsFrequentlyForwarded { get; init; }
}
