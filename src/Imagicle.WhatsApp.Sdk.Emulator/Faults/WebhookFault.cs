namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What can go wrong with a webhook. Several may happen to one.</summary>
public enum WebhookFault
{
    /// <summary>It is never posted.</summary>
    Drop,

    /// <summary>It is posted after <see cref="EmulatorFaults.Delay"/>; others overtake it.</summary>
    Delay,

    /// <summary>
    /// The next one is posted before it; when none comes within <see cref="EmulatorFaults.Delay"/>, it goes alone.
    /// </summary>
    Reorder,

    /// <summary>A batch is posted as one request for each update; nothing where it is a single one.</summary>
    Split,

    /// <summary>It is posted twice, although the first was answered 200.</summary>
    Duplicate,

    /// <summary>The first attempt carries a signature made with another secret; repetitions the right one.</summary>
    WrongSignature,

    /// <summary>The body is raw UTF-8 instead of ASCII with escapes.</summary>
    RawUtf8,
}
