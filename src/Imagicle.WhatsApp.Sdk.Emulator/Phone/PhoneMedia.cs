using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Files of the chats: from the page, and to be shown by it.</summary>
internal sealed class PhoneMedia(EmulatorCore core)
{
    /// <summary>What a customer may send.</summary>
    private const long Limit = 100L * 1024 * 1024;

    /// <summary>Takes a file of the customer's; the answer is what the webhook says of it.</summary>
    internal async Task<JsonObject> TakeAsync(HttpContext context)
    {
        var number = PhoneActions.FindNumber(core, context.Request.Query["number"]);
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Limit;
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted).ConfigureAwait(false);
        var type = context.Request.ContentType ?? "application/octet-stream";
        return number.Account.Media.Add(number, content.ToArray(), type, MediaStore.IncomingLife).ToWebhook();
    }

    internal async Task ShowAsync(HttpContext context, string id)
    {
        var media = core.Accounts.Select(account => account.Media.Find(id)).FirstOrDefault(found => found is not null);
        if (media is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Whatever was uploaded must not run as a page of ours.
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        await Results.Bytes(media.Content, media.MimeType, enableRangeProcessing: true)
            .ExecuteAsync(context).ConfigureAwait(false);
    }
}
