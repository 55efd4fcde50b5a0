namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A call ended.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/calls"/>
/// </summary>
/// <example>
/// <code>
/// var talked = events.OfType&lt;CallTerminate&gt;()
///     .Where(call =&gt; call.Result == CallResult.Completed)
///     .Aggregate(TimeSpan.Zero, (sum, call) =&gt; sum + (call.Duration ?? TimeSpan.Zero));
/// </code>
/// </example>
/// <param name="CallId">The call (<c>wacid.…</c>).</param>
/// <param name="Result">How it ended.</param>
public sealed record CallTerminate(string CallId, CallResult Result) : CallEvent(CallId)
{
    /// <summary>When they began to talk; null if they did not.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When they stopped.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long they talked.</summary>
    public TimeSpan? Duration { get; init; }

    internal override string? DuplicateKey => CallId.Length == 0 ? null : $"{CallId}/terminate";
}
