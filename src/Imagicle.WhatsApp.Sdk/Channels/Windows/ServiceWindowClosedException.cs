namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The service window is closed, and the message is no template; nothing was sent. The customer has to write first, or a
/// template has to go in its place.
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     var question = new TextMessage("Did everything arrive?");
///     await channel.SendAsync(ChannelParticipant.Bot, to, question, cancellationToken: cancellationToken);
/// }
/// catch (ServiceWindowClosedException)
/// {
///     var template = new TemplateMessage("feedback_question", "en");
///     await channel.SendAsync(ChannelParticipant.Bot, to, template, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed class ServiceWindowClosedException : ChannelRefusalException
{
    /// <summary>A refusal because of the window.</summary>
    /// <param name="window">The window.</param>
    public ServiceWindowClosedException(ServiceWindow window)
        : base(window switch
        {
            { LastCustomerTime: null } =>
                "The customer has not written yet, so only a template can be sent.",
            { ClosedByMetaAt: not null } =>
                "Meta said that the service window is closed (131047), so only a template can be sent until the customer writes again.",
            _ => FormattableString.Invariant(
                $"The customer last wrote more than {ServiceWindow.Length.TotalHours} hours ago, so only a template can be sent."),
        }) => Window = window;

    /// <summary>The window with the time at which it closed.</summary>
    public ServiceWindow Window { get; }
}
