namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The customer last wrote more than 24 hours ago, or never; nothing was sent. Send a template, or wait for the
/// customer to write.
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
    /// <summary>A refusal.</summary>
    /// <param name="window">The window.</param>
    public ServiceWindowClosedException(ServiceWindow window)
        : base(window switch
        {
            { LastCustomerTime: null } =>
                "The customer has not written yet, so only a template can be sent.",
            { ClosedByMetaAt: not null } =>
                "Meta said that the service window is closed (131047), so only a template can be sent until the customer writes again.",
            _ => "The customer last wrote more than 24 hours ago, so only a template can be sent.",
        }) => Window = window;

    /// <summary>When it closed, and why.</summary>
    public ServiceWindow Window { get; }
}
