using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>
/// What the SDK writes into <c>biz_opaque_callback_data</c>: <c>w1.</c>, the send id, and behind a further dot the
/// host's own data if there is any. <c>1</c> is the version of this form; everything else is foreign and stays as it is.
/// </summary>
internal static class CallbackData
{
    /// <summary>What the host's data loses of Meta's limit.</summary>
    internal const int Overhead = PrefixLength + SendId.Length + 1;

    private const string Prefix = "w1.";
    private const int PrefixLength = 3;
    private const int BareLength = PrefixLength + SendId.Length;

    internal static void Write(Utf8JsonWriter writer, SendId id, string? data)
    {
        if (string.IsNullOrEmpty(data))
        {
            Span<char> text = stackalloc char[BareLength];
            Write(text, id);
            writer.WriteString("biz_opaque_callback_data"u8, text);
        }
        else
        {
            writer.WriteString("biz_opaque_callback_data"u8, Join(id, data));
        }
    }

    /// <summary>Splits what a status brought back.</summary>
    internal static (SendId? Id, string? Data) Read(string? text)
    {
        if (text is not null
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.Length >= BareLength
            && SendId.TryParse(text.AsSpan(PrefixLength, SendId.Length), out var id))
        {
            if (text.Length == BareLength)
            {
                return (id, null);
            }

            if (text[BareLength] == '.')
            {
                return (id, text[(BareLength + 1)..]);
            }
        }

        return (null, text);
    }

    internal static string Join(SendId id, string data) => string.Create(
        BareLength + 1 + data.Length,
        (id, data),
        static (text, parts) =>
        {
            Write(text, parts.id);
            text[BareLength] = '.';
            parts.data.CopyTo(text[(BareLength + 1)..]);
        });

    private static void Write(Span<char> text, SendId id)
    {
        Prefix.CopyTo(text);
        id.Write(text[PrefixLength..]);
    }
}
