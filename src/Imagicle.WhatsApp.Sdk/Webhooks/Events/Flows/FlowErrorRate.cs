namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How often one kind of error occurs in a flow.</summary>
/// <example>
/// <code>
/// var worst = events.OfType&lt;FlowUpdate&gt;()
///     .SelectMany(update =&gt; update.Errors)
///     .MaxBy(error =&gt; error.Count);
/// </code>
/// </example>
/// <param name="Type">The kind, for example <c>INVALID_SCREEN_TRANSITION</c>.</param>
public sealed record FlowErrorRate(string Type)
{
    /// <summary>Share of requests, in percent.</summary>
    public double? Rate { get; init; }

    /// <summary>How many.</summary>
    public int? Count { get; init; }
}
