using System.Text;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>Webhooks as Meta sends them in 2026.</summary>
internal static class Payloads
{
    /// <summary>One text message, about 640 bytes.</summary>
    internal static byte[] Text { get; } = Envelope(Contact(0), "messages", Message(0));

    /// <summary>One status, about 650 bytes.</summary>
    internal static byte[] Status { get; } = Envelope(
        """{"profile":{"name":"Ada"},"wa_id":"393331230000","user_id":"IT.1349120865530274190000"}""",
        "statuses",
        """{"id":"wamid.HBgMMzkzMzMxMjMwMDAwFQIAERgSQjk2NzQ3NDQxQ0VCNzUwNEMA","status":"delivered","timestamp":"1790000000","recipient_id":"393331230000","recipient_user_id":"IT.1349120865530274190000","biz_opaque_callback_data":"order-17","pricing":{"billable":true,"pricing_model":"PMP","type":"regular","category":"utility"}}""");

    /// <summary>100 messages of 100 customers, about 39 kB.</summary>
    internal static byte[] Hundred { get; } = Envelope(
        string.Join(',', Enumerable.Range(0, 100).Select(Contact)),
        "messages",
        string.Join(',', Enumerable.Range(0, 100).Select(Message)));

    private static string Contact(int i) =>
        $$"""{"profile":{"name":"Ada Lovelace"},"wa_id":"39333123{{i:0000}}","user_id":"IT.134912086553027419{{i:0000}}"}""";

    private static string Message(int i) =>
        $$$"""{"from":"39333123{{{i:0000}}}","from_user_id":"IT.134912086553027419{{{i:0000}}}","id":"wamid.HBgMMzkzMzMxMjMwMDAwFQIAEhgUM0E0QTY1OTlBRUUwMzgxMDE0{{{i:0000}}}","timestamp":"1790000{{{i:000}}}","type":"text","text":{"body":"Hello, does it come in another colour? I saw it in the window at noon."}}""";

    private static byte[] Envelope(string contacts, string property, string items) => Encoding.UTF8.GetBytes(
        """{"object":"whatsapp_business_account","entry":[{"id":"100000000000001","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390550000000","phone_number_id":"200000000000002"},"contacts":["""
        + contacts + "],\"" + property + "\":[" + items + """]},"field":"messages"}]}]}""");
}
