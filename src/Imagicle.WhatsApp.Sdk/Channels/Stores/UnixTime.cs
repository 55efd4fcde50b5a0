namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Stored times: Unix milliseconds.</summary>
internal static class UnixTime
{
    internal static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    internal static DateTimeOffset? At(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    internal static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();
}
