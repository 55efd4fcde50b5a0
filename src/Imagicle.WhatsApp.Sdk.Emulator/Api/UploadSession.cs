using System.Globalization;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A resumable upload, as for examples of templates and profile pictures; its content is counted and forgotten.
/// <see href="https://developers.facebook.com/docs/graph-api/guides/upload"/>
/// </summary>
internal sealed class UploadSession(EmulatorCore core, long length)
{
    private const string HandlePrefix = "4::";
    private long received;

    internal static bool IsHandle(EmulatorCore core, string handle) =>
        handle.StartsWith(HandlePrefix, StringComparison.Ordinal) && core.Nodes.ContainsKey(handle);

    internal static async Task<JsonObject> StartAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        _ = root.OptionalText("file_type") ?? throw Refusal.ParameterRequired("file_type");
        var core = ((EmulatedApp)call.Node).Core;
        var id = "upload:" + MetaIds.NewToken();
        core.AddNode(id, new UploadSession(core, root.Integer("file_length")));
        return new() { ["id"] = id };
    }

    internal static JsonObject Get(ApiCall call) =>
        new() { ["id"] = call.Id, ["file_offset"] = ((UploadSession)call.Node).received };

    internal static JsonObject Append(ApiCall call) =>
        ((UploadSession)call.Node).Append(call.Request.Headers["file_offset"].ToString(), call.Body.Length, call.Id);

    private JsonObject Append(string offset, int count, string id)
    {
        lock (this)
        {
            if (!long.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var start) || start != received)
            {
                throw Refusal.InvalidParameter("file_offset", $"must be {received}.");
            }

            received += count;
            if (received < length)
            {
                return new() { ["id"] = id, ["file_offset"] = received };
            }

            var handle = HandlePrefix + MetaIds.NewToken();
            core.AddNode(handle, this);
            return new() { ["h"] = handle };
        }
    }
}
