namespace Imagicle.WhatsApp.Sdk.AspNetCore;

/// <summary>The settings of the webhook endpoints, for all accounts together.</summary>
public sealed class WhatsAppEndpointOptions
{
    /// <summary>
    /// The largest body that is read, in bytes; a larger one is answered 413. Default: 4 MiB, since Meta sends up to
    /// 3 MB. A lower limit of the server's own is raised for these endpoints; that of a proxy in front is not.
    /// </summary>
    public long MaxBodySize { get; set; } = 4 * 1024 * 1024;

    /// <summary>
    /// How long a body may take to arrive; then its connection is closed, and Meta repeats. Default: 4 seconds, which with
    /// the 5 that Kestrel waits for what nobody wants to read makes less than 10 for the slowest.
    /// </summary>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How many bytes may be in memory for all the bodies above 64 KiB that are still arriving: until the last byte nobody
    /// knows whether Meta sent it. What does not fit is answered 503. Default: 32 MiB, 8 of the largest at a time.
    /// </summary>
    public long MaxArrivingBytes { get; set; } = 32 * 1024 * 1024;

    internal ArrivingBodies Arriving { get; } = new();
}
