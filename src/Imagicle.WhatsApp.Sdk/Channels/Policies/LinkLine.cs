using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A text with a link on a line of its own, which the customer gets in place of a media bubble.</summary>
internal static class LinkLine
{
    internal static string Append(string? text, Uri link) =>
        text is null ? Visible(link) : $"{text}\n{Visible(link)}";

    internal static bool Fits(string? text, Uri link, int limit)
    {
        // Most are short; a long text is counted as Meta's limits are counted everywhere else.
        if ((text?.Length ?? 0) + 1 + Visible(link).Length <= limit)
        {
            return true;
        }

        var problems = new MessageProblems();
        problems.AtMost("text.body", Append(text, link), limit);
        return problems.Found.Count == 0;
    }

    // As given, because signed links must not be re-encoded; unless a blank would end the link on the phone's screen.
    private static string Visible(Uri link) =>
        HasBlank(link.OriginalString) ? link.AbsoluteUri : link.OriginalString;

    // Nearly all links are plain ASCII, which is seen at once.
    private static bool HasBlank(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('!', '~') && text.Any(char.IsWhiteSpace);
}
