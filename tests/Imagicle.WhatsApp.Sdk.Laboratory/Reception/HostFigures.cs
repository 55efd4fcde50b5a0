namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>What a host process says of itself.</summary>
/// <param name="Requests">Requests answered 200.</param>
/// <param name="Handled">Events that reached a handler.</param>
/// <param name="Distinct">Different ones among them.</param>
/// <param name="Waiting">Deliveries accepted and not completed.</param>
/// <param name="Memory">The resident size, in bytes.</param>
/// <param name="PeakMemory">The largest resident size so far, in bytes.</param>
/// <param name="Processor">The processor time used so far.</param>
internal sealed record HostFigures(
    long Requests, long Handled, long Distinct, long Waiting, long Memory, long PeakMemory, TimeSpan Processor);
