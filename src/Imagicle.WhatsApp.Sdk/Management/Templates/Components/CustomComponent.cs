using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A component as JSON: one that this version does not know, or could not read. Also the way to create one of a kind
/// that is newer than this version.
/// </summary>
/// <example>
/// <code>
/// var component = CustomComponent.FromJson("""{"type":"GREETING","text":"Welcome"}""");
/// </code>
/// </example>
/// <param name="Json">The whole component: a JSON object.</param>
/// <exception cref="ArgumentException">Not a JSON object.</exception>
public sealed record CustomComponent(JsonElement Json) : TemplateComponent
{
    /// <summary>The whole component.</summary>
    public JsonElement Json { get; init => field = Shape.JsonObject(value, nameof(Json)); } = Shape.JsonObject(Json);

    /// <inheritdoc/>
    public override string Type => Json.GetText("type"u8) ?? "";

    /// <summary>A component from JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public static CustomComponent FromJson(string json) => new(Shape.ParseJson(json));
}
