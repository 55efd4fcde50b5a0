using Imagicle.WhatsApp.Sdk;
using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Microsoft.Extensions.Options;

namespace ContactCenter;

/// <summary>The agents' side of a conversation.</summary>
internal sealed class Desk(
    WhatsAppChannel channel,
    WhatsAppCloudClient client,
    ConsoleFeed feed,
    MessageNotes notes,
    SharedFiles files,
    IOptions<CenterOptions> options)
{
    internal async Task<IResult> DoAsync(
        string id, Func<Conversation, Task> action, CancellationToken cancellationToken)
    {
        if (await channel.GetConversationAsync(id, cancellationToken) is not { } conversation)
        {
            return Results.NotFound();
        }

        await action(conversation);
        feed.Publish(conversation);
        return Results.NoContent();
    }

    internal Task<IResult> SendAsync(string id, OutgoingMessage message, CancellationToken cancellationToken) =>
        DoAsync(id, conversation => conversation.SendAsync(message, cancellationToken: cancellationToken), cancellationToken);

    internal Task<IResult> SendTemplateAsync(string id, string name, CancellationToken cancellationToken) =>
        options.Value.Templates.FirstOrDefault(template => template.Name == name) is not { } template
            ? Task.FromResult(Results.NotFound())
            : DoAsync(
                id,
                conversation => conversation.SendAsync(
                    new TemplateMessage(template.Name, template.Language)
                    {
                        Body = [new TextParameter(conversation.Customer.Name ?? "dear customer")],
                    },
                    cancellationToken: cancellationToken),
                cancellationToken);

    /// <summary>Images go as they are; documents as a link to this host, as the channel's policy wants it.</summary>
    internal async Task<IResult> SendFileAsync(
        string id, IFormFile file, HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var name = Path.GetFileName(file.FileName);
        var shared = files.Add(name, file.ContentType, bytes.ToArray());
        return await DoAsync(id, SendAsync, cancellationToken);

        async Task SendAsync(Conversation conversation)
        {
            OutgoingMessage message;
            if (file.ContentType is "image/jpeg" or "image/png")
            {
                bytes.Position = 0;
                var mediaId = await client.Media.UploadAsync(
                    bytes, file.ContentType, name, cancellationToken: cancellationToken);
                message = new ImageMessage(MediaSource.FromId(mediaId)) { Caption = name };
            }
            else
            {
                var host = options.Value.PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}");
                message = new DocumentMessage(MediaSource.FromLink(new Uri(host, shared))) { FileName = name };
            }

            var sent = await conversation.SendAsync(message, cancellationToken: cancellationToken);
            notes.SetFile(sent.Id, shared);
        }
    }
}
