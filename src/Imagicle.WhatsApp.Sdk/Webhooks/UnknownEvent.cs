namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Something that this version does not know or could not read, with its exact bytes in
/// <see cref="WhatsAppEvent.RawJson"/>.
/// </summary>
public sealed record UnknownEvent : WhatsAppEvent
{
    /// <summary>Why it could not be read; null when it is well-formed and only unknown.</summary>
    public string? Problem { get; init; }
}
