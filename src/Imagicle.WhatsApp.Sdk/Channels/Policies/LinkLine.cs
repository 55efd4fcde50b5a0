using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A text with a link on a line of its own: what the customer gets instead of a media bubble.</summary>
internal static class LinkLine
{
    /// <summary>What stands above the link: the caption, or a document's file name; null for neither.</summary>
    internal static string? TextOf(OutgoingMessage message)
    {
        var text = message switch
        {
            ImageMessage image => image.Caption,
            VideoMessage video => video.Caption,
            DocumentMessage document => string.IsNullOrWhiteSpace(document.Caption) ? document.FileName : document.Caption,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    internal static string Append(string? text, Uri link) =>
        text is null ? Show(link) : $"{text}\n{Show(link)}";

    internal static bool Fits(string? text, Uri link, int limit)
    {
        // Most are short; what is not is counted as Meta's limits are counted everywhere else.
        if ((text?.Length ?? 0) + 1 + Show(link).Length <= limit)
        {
            return true;
        }

        var problems = new MessageProblems();
        problems.AtMost("text.body", Append(text, link), limit);
        return problems.Found.Count == 0;
    }

    // As given, because signed links must not be re-encoded; unless a blank would end the link on the phone's screen.
    private static string Show(Uri link) =>
        HasBlank(link.OriginalString) ? link.AbsoluteUri : link.OriginalString;

    private static bool HasBlank(string text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }
}
