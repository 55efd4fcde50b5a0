namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The customer service window between one phone number and one customer. For <see cref="Length"/> from the customer's
/// last message or call, by its own time, everything may be sent; afterwards only templates.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages"/>
/// </summary>
/// <remarks>Reactions and typing need it open, too. Imported history and WhatsApp's own notices do not open it.</remarks>
/// <example>
/// <code>
/// var chat = await channel.GetChatAsync(to, cancellationToken: cancellationToken);
/// var now = DateTimeOffset.UtcNow;
/// OutgoingMessage message = chat is not null &amp;&amp; chat.Window.IsOpenAt(now)
///     ? new TextMessage("Your table is ready.")
///     : new TemplateMessage("table_ready", "en");
/// await channel.SendAsync(ChannelParticipant.Bot, to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public readonly record struct ServiceWindow
{
    /// <summary>24 hours.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromHours(24);

    /// <summary>The free time after an answer to a customer who came through an ad: 72 hours.</summary>
    public static TimeSpan FreeEntryPointLength { get; } = TimeSpan.FromHours(72);

    /// <summary>The time of the customer's last message or call; null if there was none.</summary>
    public DateTimeOffset? LastCustomerTime { get; init; }

    /// <summary>
    /// The time at which Meta reported the window as closed (error 131047); null if it did not since the customer wrote.
    /// </summary>
    public DateTimeOffset? ClosedByMetaAt { get; init; }

    /// <summary>
    /// The end of the free time of a customer who came through an ad and was answered within <see cref="Length"/>; null
    /// for other customers. It changes the price, not the kinds that may be sent.
    /// </summary>
    public DateTimeOffset? FreeEntryPointUntil { get; init; }

    /// <summary>The time at which the window closes or has closed; null if it never was open.</summary>
    public DateTimeOffset? ClosesAt => ClosedByMetaAt ?? LastCustomerTime + Length;

    /// <summary>Whether everything may be sent.</summary>
    /// <param name="now">The time to judge by.</param>
    public bool IsOpenAt(DateTimeOffset now) => ClosedByMetaAt is null && now < LastCustomerTime + Length;

    /// <summary>Whether messages are free because of an ad.</summary>
    /// <param name="now">The time to judge by.</param>
    public bool IsFreeAt(DateTimeOffset now) => now < FreeEntryPointUntil;
}
