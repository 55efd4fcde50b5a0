using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Keeps other web sites out. A browser on this machine reaches the emulator, and any site in it could try: by a name
/// of its own that points to 127.0.0.1 (DNS rebinding), or by requests from its pages.
/// </summary>
internal static class PhoneGuard
{
    /// <summary>The page itself: no secret in it, so a link from elsewhere may lead to it.</summary>
    internal static RequestDelegate Page(RequestDelegate next) => context =>
        IsOurHost(context.Request) ? next(context) : RefuseAsync(context);

    /// <summary>What the page calls: only the page may.</summary>
    internal static RequestDelegate Api(RequestDelegate next) => context =>
        IsOurHost(context.Request) && IsOurPage(context.Request) ? next(context) : RefuseAsync(context);

    private static bool IsOurHost(HttpRequest request) =>
        request.Host.Host is "127.0.0.1" or "localhost" or "[::1]";

    private static bool IsOurPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}")
            && site is "" or "none" or "same-origin";
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
