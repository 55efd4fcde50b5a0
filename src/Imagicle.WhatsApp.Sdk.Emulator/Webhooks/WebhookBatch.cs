using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Updates that are posted together, for as long as it takes.</summary>
internal sealed class WebhookBatch(IReadOnlyList<WebhookUpdate> updates, string accountId)
{
    internal IReadOnlyList<WebhookUpdate> Updates { get; } = updates;

    internal long Number => Updates[0].Number;

    internal bool HasWrongSignature { get; init; }

    internal bool IsRawUtf8 { get; init; }

    /// <summary>When the first attempt began.</summary>
    internal DateTimeOffset First { get; set; }

    internal byte[] Body => field ??= Write();

    internal void EndFirstAttempt()
    {
        foreach (var update in Updates)
        {
            update.FirstAttempt.TrySetResult();
        }
    }

    internal void Abandon()
    {
        foreach (var update in Updates)
        {
            update.Abandon();
        }
    }

    private byte[] Write()
    {
        var entry = new JsonObject { ["id"] = accountId };
        if (Updates[0].Field != "messages")
        {
            entry["time"] = First.ToUnixTimeSeconds();
        }

        // A copy: an update may be part of a second body.
        entry["changes"] = new JsonArray([.. Updates.Select(update => new JsonObject
        {
            ["value"] = update.Value.Parent is null ? update.Value : update.Value.DeepClone(),
            ["field"] = update.Field,
        })]);
        var root = new JsonObject { ["object"] = "whatsapp_business_account", ["entry"] = new JsonArray(entry) };
        return MetaJson.Write(root, raw: IsRawUtf8);
    }
}
