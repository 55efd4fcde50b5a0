using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// What Meta's <c>lookaside</c> host does: gives a file to whoever has its address of the last 5 minutes and a token.
/// </summary>
internal sealed class MediaDownload(EmulatorCore core)
{
    private readonly GraphAccess access = new(core);

    internal async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        EmulatedToken? token;
        try
        {
            token = access.Authenticate(request);
        }
        catch (GraphErrorException)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var id = request.Query["mid"].ToString();
        var account = core.Nodes.TryGetValue(id, out var node) ? NodeType.AccountOf(node) : null;
        if (account is null
            || token?.Covers(account) != true
            || account.Media.Find(id) is not { } media
            || !account.Media.IsValid(id, request.Query["ext"].ToString(), request.Query["hash"].ToString()))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = media.MimeType;
        response.ContentLength = media.Content.Length;
        await response.Body.WriteAsync(media.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
