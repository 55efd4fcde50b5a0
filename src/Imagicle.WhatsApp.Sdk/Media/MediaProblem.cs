namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>Why this SDK refused a file, an address or what came from it.</summary>
/// <example>
/// <code>
/// string ForCustomer(MediaProblem problem) =&gt; problem switch
/// {
///     MediaProblem.TooLarge =&gt; "Your file is too large for us.",
///     MediaProblem.HashMismatch =&gt; "Your file did not arrive whole. Please send it again.",
///     _ =&gt; "We cannot open your file.",
/// };
/// </code>
/// </example>
public enum MediaProblem
{
    /// <summary>The MIME type is not one that Meta takes for the kind.</summary>
    UnsupportedType,

    /// <summary>There is nothing to upload.</summary>
    Empty,

    /// <summary>Larger than Meta takes for the kind, or than the download may be.</summary>
    TooLarge,

    /// <summary>
    /// An address that no media of Meta has: another scheme or port, user information, an IP address, an
    /// international name, or a name that stands for a private network.
    /// </summary>
    ForbiddenAddress,

    /// <summary>The download was sent from address to address.</summary>
    TooManyRedirects,

    /// <summary>What arrived is not what Meta announced: cut, changed or another file.</summary>
    HashMismatch,
}
