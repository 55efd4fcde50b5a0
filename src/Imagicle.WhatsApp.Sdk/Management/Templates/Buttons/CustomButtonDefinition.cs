using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A button as JSON: one that this version does not know, or could not read. Also the way to create one of a kind that
/// is newer than this version.
/// </summary>
/// <example>
/// <code>
/// var button = CustomButtonDefinition.FromJson("""{"type":"APP","text":"Open the app"}""");
/// </code>
/// </example>
/// <param name="Json">The whole button: a JSON object.</param>
/// <exception cref="ArgumentException">Not a JSON object.</exception>
public sealed record CustomButtonDefinition(JsonElement Json) : ButtonDefinition
{
    /// <summary>The whole button.</summary>
    public JsonElement Json { get; init => field = Shape.JsonObject(value, nameof(Json)); } = Shape.JsonObject(Json);

    /// <inheritdoc/>
    public override string Type => Json.GetText("type"u8) ?? "";

    /// <summary>A button from JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public static CustomButtonDefinition FromJson(string json) => new(Shape.ParseJson(json));
}
