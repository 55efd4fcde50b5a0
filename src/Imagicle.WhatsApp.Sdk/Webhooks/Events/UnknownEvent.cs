namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Something that this version does not know or could not read, with its exact bytes in
/// <see cref="WhatsAppEvent.RawJson"/>.
/// </summary>
/// <example>
/// <code>
/// // Newer than this version of the SDK: take what you need from the JSON.
/// foreach (var unknown in events.OfType&lt;UnknownEvent&gt;().Where(one =&gt; one.Problem is null))
/// {
///     using var json = JsonDocument.Parse(unknown.RawJson);
///     var status = json.RootElement.TryGetProperty("status", out var given) ? given.ToString() : "";
/// }
/// </code>
/// </example>
public sealed record UnknownEvent : WhatsAppEvent
{
    /// <summary>Why it could not be read; null when it is well-formed and only unknown.</summary>
    public string? Problem { get; init; }
}
