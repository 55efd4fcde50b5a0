using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The files of the page, which are part of the assembly.</summary>
internal static class PhoneFiles
{
    private const string Prefix = "phone/";

    // Pictures may come from anywhere, as the business sends links; nothing else may.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' blob: http: https:; media-src 'self' blob: http: https:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Assembly = typeof(PhoneFiles).Assembly;

    internal static async Task ServeAsync(HttpContext context, string name)
    {
        var response = context.Response;
        var file = Assembly.GetManifestResourceStream(Prefix + name);
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (file.ConfigureAwait(false))
        {
            response.ContentType = ContentType(Path.GetExtension(name));
            response.ContentLength = file.Length;
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.CacheControl = "no-cache";
            await file.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string ContentType(string extension) => extension switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
