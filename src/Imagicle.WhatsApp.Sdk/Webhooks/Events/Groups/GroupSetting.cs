using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One changed setting of a group.</summary>
/// <example>
/// <code>
/// var hasFailed = events.OfType&lt;GroupSettingsUpdate&gt;()
///     .Select(update =&gt; update.ProfilePicture)
///     .Any(picture =&gt; picture is { IsSuccessful: false });
/// </code>
/// </example>
public sealed record GroupSetting
{
    /// <summary>The text; null of a picture.</summary>
    public string? Text { get; init; }

    /// <summary>Of a picture, the MIME type.</summary>
    public string? MimeType { get; init; }

    /// <summary>Of a picture, the SHA-256.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Whether it was changed; null when Meta left it out.</summary>
    public bool? IsSuccessful { get; init; }

    /// <summary>Why it was not.</summary>
    public IReadOnlyList<WhatsAppError> Errors { get; init; } = [];
}
