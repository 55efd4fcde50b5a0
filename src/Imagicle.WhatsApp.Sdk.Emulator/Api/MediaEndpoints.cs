using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Upload, address and deletion of files.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media"/>
/// </summary>
internal static class MediaEndpoints
{
    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedPhoneNumber>("POST", "media", Permission.Messaging, UploadAsync);
        endpoints.Add<StoredMedia>("GET", "", Permission.Messaging, Get);
        endpoints.Add<StoredMedia>("DELETE", "", Permission.Messaging, Delete);
    }

    private static async Task<JsonObject> UploadAsync(ApiCall call)
    {
        var request = call.Request;
        if (!request.HasFormContentType)
        {
            throw Refusal.ParameterRequired("messaging_product");
        }

        request.Body = new MemoryStream(call.Body);
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(call.Aborted).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            throw Refusal.InvalidParameter("(body)", "is no valid multipart/form-data.");
        }

        if (form["messaging_product"] != "whatsapp")
        {
            throw Refusal.ParameterRequired("messaging_product");
        }

        if (form.Files.GetFile("file") is not { } file)
        {
            throw Refusal.ParameterRequired("file");
        }

        var type = file.ContentType is { Length: > 0 } given ? given : form["type"].ToString();
        if (!MediaKinds.CanBeUploaded(type))
        {
            throw new GraphErrorException(
                400,
                100,
                "(#100) Param file must be a file with one of the following types: "
                    + $"{string.Join(", ", MediaKinds.All)}. Received file of type '{type}'.");
        }

        var limit = MediaKinds.LimitOf(type);
        if (file.Length > limit)
        {
            throw new GraphErrorException(400, 131053, "(#131053) Media upload error")
            {
                Details = string.Create(
                    CultureInfo.InvariantCulture, $"file: {file.Length} bytes; at most {limit} are allowed for {type}."),
            };
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, call.Aborted).ConfigureAwait(false);
        var media = call.Phone.Account.Media.Add(call.Phone, content.ToArray(), type, MediaStore.UploadLife);
        return new() { ["id"] = media.Id };
    }

    private static JsonObject Get(ApiCall call)
    {
        var media = Find(call);
        return new()
        {
            ["messaging_product"] = "whatsapp",
            ["url"] = media.Number.Account.Media.NewAddress(media),
            ["mime_type"] = media.MimeType,
            ["sha256"] = media.Sha256,
            ["file_size"] = media.Content.Length.ToString(CultureInfo.InvariantCulture),
            ["id"] = media.Id,
        };
    }

    private static JsonObject Delete(ApiCall call)
    {
        var media = Find(call);
        media.Number.Core.Nodes.TryRemove(media.Id, out _);
        return ApiCall.Success();
    }

    private static StoredMedia Find(ApiCall call)
    {
        var media = (StoredMedia)call.Node;
        return media.Number.Account.Media.Find(media.Id) is null
            || (call.Query("phone_number_id") is { } number && number != media.Number.Id)
                ? throw Refusal.UnknownObject(call.Request.Method, call.Id)
                : media;
    }
}
