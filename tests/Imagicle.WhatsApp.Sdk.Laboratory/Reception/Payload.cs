using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>Webhooks as Meta writes and signs them; each event carries a number by which it is found again.</summary>
internal static class Payload
{
    internal const string Secret = "laboratory-app-secret";

    private const string Before =
        """{"object":"whatsapp_business_account","entry":[{"id":"100000000000001","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390550000000","phone_number_id":"200000000000002"},""";

    private const string After = "}}]}]}";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    internal static string Text(long number, int customer, string body = "hello") =>
        $$$"""{"from":"39333{{{customer:0000000}}}","id":"wamid.{{{number:0000000000}}}","timestamp":"1790000000","type":"text","text":{"body":"{{{body}}}"}}""";

    internal static string Status(long number, int customer) =>
        $$"""{"id":"wamid.{{number:0000000000}}","status":"delivered","timestamp":"1790000000","recipient_id":"39333{{customer:0000000}}"}""";

    internal static byte[] Webhook(IEnumerable<string> messages, IEnumerable<string>? statuses = null)
    {
        var text = new StringBuilder(Before).Append("\"messages\":[").AppendJoin(',', messages).Append(']');
        if (statuses is not null)
        {
            text.Append(",\"statuses\":[").AppendJoin(',', statuses).Append(']');
        }

        return Encoding.UTF8.GetBytes(text.Append(After).ToString());
    }

    internal static string Sign(ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Key, body));

    /// <summary>The number in <c>wamid.0000000042</c>.</summary>
    internal static long NumberOf(string messageId) =>
        long.Parse(messageId.AsSpan("wamid.".Length), NumberStyles.None, CultureInfo.InvariantCulture);
}
