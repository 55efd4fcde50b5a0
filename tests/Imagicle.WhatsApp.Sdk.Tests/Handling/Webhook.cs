using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>Bodies as Meta would send them, and their signatures.</summary>
internal static class Webhook
{
    internal const string Secret = "app-secret-canary-5d41402abc4b";

    internal static byte[] Texts(params (string From, string Id, string Body)[] texts) =>
        Messages([.. texts.Select(text => Text(text.From, text.Id, text.Body))]);

    internal static string Text(string from, string id, string body) =>
        $$$"""{"from":"{{{from}}}","id":"{{{id}}}","timestamp":"1750030073","type":"text","text":{"body":{{{JsonString(body)}}}}}""";

    internal static string OfUnknownKind(string from, string id) =>
        $$$"""{"from":"{{{from}}}","id":"{{{id}}}","timestamp":"1750030073","type":"hologram","hologram":{"depth":3}}""";

    internal static byte[] Messages(params string[] messages) => Encoding.UTF8.GetBytes($$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
        "messages":[{{{string.Join(',', messages)}}}]}}]}]}
        """);

    internal static string Sign(ReadOnlySpan<byte> body, string secret = Secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static string JsonString(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
