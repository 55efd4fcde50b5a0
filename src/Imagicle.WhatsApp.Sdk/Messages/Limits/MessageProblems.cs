using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Collects problems while a message checks itself; nothing is allocated while there are none.</summary>
internal sealed class MessageProblems
{
    private List<MessageProblem>? found;

    internal IReadOnlyList<MessageProblem> Found => found is null ? [] : found;

    internal void Add(string path, string description) => (found ??= []).Add(new(path, description));

    /// <summary>Reports a text of more than <paramref name="limit"/> characters.</summary>
    internal void AtMost(string path, string? text, int limit)
    {
        // A text never has more grapheme clusters than UTF-16 units, so most texts need no counting.
        if (text is not null && text.Length > limit && CountCharacters(text) is var count && count > limit)
        {
            Add(path, $"{count} characters; at most {limit} are allowed.");
        }
    }

    /// <summary>Reports a list of more than <paramref name="limit"/> items.</summary>
    internal void AtMost<T>(string path, IReadOnlyList<T> items, int limit)
    {
        if (items.Count > limit)
        {
            Add(path, $"{items.Count} items; at most {limit} are allowed.");
        }
    }

    /// <summary>Reports a list of fewer items.</summary>
    internal void AtLeast<T>(string path, IReadOnlyList<T> items, int limit)
    {
        if (items.Count < limit)
        {
            Add(path, $"{items.Count} items; at least {limit} are needed.");
        }
    }

    /// <summary>Reports a number outside of its range.</summary>
    internal void Between(string path, double value, double lowest, double highest)
    {
        if (value < lowest || value > highest)
        {
            Add(path, string.Create(CultureInfo.InvariantCulture, $"Must be {lowest} to {highest}."));
        }
    }

    /// <summary>Reports what occurs more than once.</summary>
    internal void Unique(HashSet<string> seen, string path, string value, string what)
    {
        if (!seen.Add(value))
        {
            Add(path, $"Another {what}.");
        }
    }

    /// <summary>Characters as a reader sees them.</summary>
    internal static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
            count++;
        }

        return count;
    }
}
