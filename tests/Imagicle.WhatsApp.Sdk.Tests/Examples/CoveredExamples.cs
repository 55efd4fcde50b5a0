using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Examples;

/// <summary>Meta's examples as a user of this SDK writes them.</summary>
internal static partial class CoveredExamples
{
    private const string Phone = "+16505551234";

    private static readonly TemplateParameter[] SampleBody =
    [
        "text-string",
        new CurrencyParameter("$100.99", "USD", 100990),
        new DateTimeParameter("February 25, 1977"),
    ];

    private static readonly TemplateMessage SampleTemplate =
        new("template_name", "language-and-locale-code") { Body = SampleBody };

    private static readonly TextMessage Text = new("text-message-content");

    private static readonly AudioMessage AudioById = new(MediaSource.FromId("<AUDIO_OBJECT_ID>"));

    private static readonly AudioMessage AudioByUrl = new(MediaSource.FromLink("https://example.com/audio"));

    private static readonly DocumentMessage DocumentById = new(MediaSource.FromId("<DOCUMENT_OBJECT_ID>"))
    {
        Caption = "<DOCUMENT_CAPTION_TO_SEND>",
        FileName = "<DOCUMENT_FILENAME>",
    };

    private static readonly DocumentMessage DocumentByUrl = new(MediaSource.FromLink("https://example.com/document"))
    {
        Caption = "<DOCUMENT-CAPTION-TEXT>",
    };

    private static readonly ImageMessage ImageById = new(MediaSource.FromId("<IMAGE_OBJECT_ID>"));

    private static readonly ImageMessage ImageByUrl = new(MediaSource.FromLink("https://example.com/image"));

    private static readonly StickerMessage StickerById = new(MediaSource.FromId("<MEDIA_OBJECT_ID>"));

    private static readonly StickerMessage StickerByUrl = new(MediaSource.FromLink("https://example.com/sticker"));

    private static readonly VideoMessage VideoById = new(MediaSource.FromId("<VIDEO_OBJECT_ID>"))
    {
        Caption = "<VIDEO_CAPTION_TEXT>",
    };

    private static readonly VideoMessage VideoByUrl = new(MediaSource.FromLink("https://example.com/video"))
    {
        Caption = "<VIDEO_CAPTION_TEXT>",
    };

    /// <summary>File name without its ending, and the call that has to write the same JSON.</summary>
    internal static Dictionary<string, Func<MessagesClient, Task>> All { get; } = new(Kinds)
    {
        ["send-text-message"] = Send(Text),
        ["send-text-message-with-preview-url"] =
            Send(new TextMessage("Please visit https://youtu.be/hpltvTEiRrY.") { PreviewUrl = true }),
        ["send-reply-to-text-message"] = Reply(new TextMessage("<TEXT_MSG_CONTENT>"), "<MSGID_OF_PREV_MSG>"),

        ["send-audio-message-by-id"] = Send(AudioById),
        ["send-audio-message-by-url"] = Send(AudioByUrl),
        ["send-reply-to-audio-message-by-id"] = Reply(AudioById),
        ["send-reply-to-audio-message-by-url"] = Reply(AudioByUrl),
        ["send-document-message-by-id"] = Send(DocumentById),
        ["send-document-message-by-url"] = Send(DocumentByUrl),
        ["send-reply-to-document-message-by-id"] = Reply(DocumentById),
        ["send-reply-to-document-message-by-url"] =
            Reply(DocumentByUrl with { Caption = "<DOCUMENT_CAPTION_TEXT>" }),
        ["send-image-message-by-id"] = Send(ImageById),
        ["send-image-message-by-url"] = Send(ImageByUrl),
        ["send-reply-to-image-message-by-id"] = Reply(ImageById, "<MSGID_OF_PREV_MSG>"),
        ["send-reply-to-image-message-by-url"] = Reply(ImageByUrl, "<MSGID_OF_PREV_MSG>"),
        ["send-sticker-message-by-id"] = Send(StickerById),
        ["send-sticker-message-by-url"] = Send(StickerByUrl),
        ["send-reply-to-sticker-message-by-id"] = Reply(StickerById),
        ["send-reply-to-sticker-message-by-url"] = Reply(StickerByUrl),
        ["send-video-message-by-id"] = Send(VideoById),
        ["send-video-message-by-url"] = Send(VideoByUrl),
        ["send-reply-to-video-message-by-id"] = Reply(VideoById),
        ["send-reply-to-video-message-by-url"] = Reply(VideoByUrl),

        ["send-reply-button"] = Send(new ReplyButtonsMessage(
            "<BUTTON_TEXT>",
            new ReplyButton("<UNIQUE_BUTTON_ID_1>", "<BUTTON_TITLE_1>"),
            new ReplyButton("<UNIQUE_BUTTON_ID_2>", "<BUTTON_TITLE_2>"))),

        ["send-test-message"] = Send(new TemplateMessage("hello_world", "en_US")),
        ["send-message-template-text"] = Send(SampleTemplate),
        ["send-message-template-media"] = Send(SampleTemplate with
        {
            Header = MediaParameter.Image(MediaSource.FromLink("https://example.com/image")),
        }),
        ["send-message-template-interactive"] = Send(SampleTemplate with
        {
            Header = MediaParameter.Image(MediaSource.FromLink("https://example.com/image")),
            Buttons =
            [
                new QuickReplyButton(0, "aGlzIHRoaXMgaXMgY29v"),
                new QuickReplyButton(1, "9rwnB8RbYmPF5t2Mn09x4h"),
            ],
        }),
        ["send-sample-shipping-confirmation-template"] = Send(SampleTemplate, "16315555555"),
        ["send-sample-text-message"] = Send(SampleTemplate, "16315555555"),
        ["send-sample-issue-resolution-template"] = Send(new TemplateMessage("sample_issue_resolution", "en_US")
        {
            Body = ["*Mr. Jones*"],
            Buttons = [new QuickReplyButton(0, "true"), new QuickReplyButton(1, "false")],
        }),

        ["send-typing-indicator-and-read-receipt"] = messages => messages.MarkAsReadAsync(
            "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUYzMjEzNDM2RTZGQ0MzMDJBRgA=", showTyping: true),
    };

    private static Func<MessagesClient, Task> Send(OutgoingMessage message, string to = Phone) =>
        messages => messages.SendAsync(to, message);

    private static Func<MessagesClient, Task> Reply(
        OutgoingMessage message, string messageId = "<MSGID_OF_MSG_YOU_ARE_REPLYING_TO>") =>
        messages => messages.ReplyAsync(Phone, messageId, message);
}
