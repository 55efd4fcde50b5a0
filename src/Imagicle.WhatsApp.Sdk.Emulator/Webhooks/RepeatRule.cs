namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// When Meta repeats a webhook that was not answered 200: at once, then with decreasing frequency for 7 days. Meta
/// gives no intervals; here they start at 30 seconds and double.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
internal static class RepeatRule
{
    internal static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(7);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the next attempt, or null when it is dropped.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="since">How long ago the first one was made.</param>
    internal static TimeSpan? PauseAfter(int attempt, TimeSpan since)
    {
        var pause = attempt == 1 ? TimeSpan.Zero : FirstPause * Math.Pow(2, Math.Min(attempt - 2, 30));
        return since + pause <= GiveUpAfter ? pause : null;
    }
}
