namespace Imagicle.WhatsApp.Sdk.AspNetCore;

/// <summary>The settings of the webhook endpoints, for all accounts together.</summary>
public sealed class WhatsAppEndpointOptions
{
    /// <summary>
    /// The largest body that is read, in bytes; a larger one is answered 413. Default: 4 MiB, since Meta sends up to
    /// 3 MB. A lower limit of the server's own is raised for these endpoints; that of a proxy in front is not.
    /// </summary>
    public long MaxBodySize { get; set; } = 4 * 1024 * 1024;
}
