using System.Text;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>The payload files, one for every kind, status form and field.</summary>
internal static class WebhookPayloads
{
    private static readonly string Folder =
        Path.Combine(RepositoryRoot.Path, "tests", "Imagicle.WhatsApp.Sdk.Tests", "Webhooks", "Payloads");

    internal static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    internal static JsonNode Json(string name) => JsonNode.Parse(Bytes(name))!;

    internal static IReadOnlyList<WhatsAppEvent> Read(JsonNode body) => Read(body.ToJsonString());

    internal static IReadOnlyList<WhatsAppEvent> Read(string body) => WebhookReader.Read(Encoding.UTF8.GetBytes(body));

    /// <summary>A webhook of the field messages with this value, which lacks its outer braces and its metadata.</summary>
    internal static string Messages(string properties) => Change("messages",
        """{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390550000000","phone_number_id":"2"},"""
        + properties + "}");

    internal static string Change(string field, string value) =>
        $$$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"value":{{{value}}},"field":"{{{field}}}"}]}]}""";

    /// <summary>A message around this JSON of a text's body.</summary>
    internal static string Text(string body, string id = "wamid.1") =>
        $$$"""{"from":"39333","id":"{{{id}}}","timestamp":"1790000000","type":"text","text":{"body":{{{body}}}}}""";
}
