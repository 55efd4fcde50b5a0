using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What the page needs of an approved template: its components, as Meta's API has them.</summary>
internal static class PhoneTemplate
{
    internal static JsonObject Of(EmulatedTemplate template) => new JsonObject
    {
        ["labels"] = new JsonArray([.. template.ButtonLabels.Select(label => JsonValue.Create(label))]),
    }.With("components", template.ComponentsJson is { } json ? JsonNode.Parse(json) : null);
}
