using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

/// <summary>The reader against a pass that only looks at the tokens, and against plain records.</summary>
internal static class ReadingRatios
{
    internal static IEnumerable<Ratio> All()
    {
        foreach (var (name, body, records, bytes) in new[]
        {
            ("one text", Payloads.Text, 0.6, 0.6),
            ("one status", Payloads.Status, 0.6, 0.6),
            ("100 messages", Payloads.Hundred, 0.75, 1.0),
        })
        {
            void Ours() => WebhookReader.Read(body);
            void Pass() => Tokens(body);
            void Records() => JsonSerializer.Deserialize(body, PlainJson.Default.PlainWebhook);

            yield return new($"reading, {name} ({body.Length} B): time / bare pass", Unit.Time, Ours, Pass, 3.0);
            yield return new($"reading, {name}: time / plain records", Unit.Time, Ours, Records, records);
            yield return new($"reading, {name}: bytes / plain records", Unit.Bytes, Ours, Records, bytes);
        }
    }

    internal static int Tokens(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}
