using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Keeps other web sites away from what needs no token. A browser on this machine reaches the emulator, and any site in
/// it could try: by a name of its own that points to 127.0.0.1 (DNS rebinding), or by requests from its pages.
/// </summary>
internal static class PageGuard
{
    internal static bool Allows(HttpRequest request) =>
        IsOurHost(request) && (IsLink(request) || IsOurPage(request));

    /// <summary>The last is the emulator's in memory, where no browser comes.</summary>
    private static bool IsOurHost(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]" or "emulator.invalid";

    /// <summary>A person may come from anywhere; the site that led here cannot read what is shown.</summary>
    private static bool IsLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"].ToString() == "navigate";

    private static bool IsOurPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}")
            && site is "" or "none" or "same-origin";
    }
}
