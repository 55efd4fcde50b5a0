namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// Whether the cause of an error passes. Says nothing about doubled messages: that is <see cref="SendCertainty"/>.
/// </summary>
/// <example>
/// <code>
/// var toFix = events.OfType&lt;MessageStatusUpdate&gt;()
///     .SelectMany(status =&gt; status.Errors)
///     .Where(error =&gt; error.Advice == RetryAdvice.AfterFix)
///     .Select(error =&gt; error.Code)
///     .Distinct();
/// </code>
/// </example>
public enum RetryAdvice
{
    /// <summary>Nothing is known about this code.</summary>
    Unknown,

    /// <summary>Repeating cannot help, or makes it worse.</summary>
    Never,

    /// <summary>Only after something was changed: the token, the request, the template, the account.</summary>
    AfterFix,

    /// <summary>It passes by itself: repeat with growing pauses, few times.</summary>
    BackOff,

    /// <summary>It passes after a known or announced time: repeat once it is over.</summary>
    Wait,
}
