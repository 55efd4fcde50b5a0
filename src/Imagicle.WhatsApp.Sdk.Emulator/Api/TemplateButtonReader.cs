using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads the parameters of a template's buttons.</summary>
internal static class TemplateButtonReader
{
    private static readonly string[] SubTypes =
        ["quick_reply", "url", "copy_code", "flow", "catalog", "mpm", "voice_call", "order_details"];

    internal static TemplateButton Read(RequestObject component)
    {
        component.Only("type", "sub_type", "index", "parameters");
        var subType = component.Text("sub_type").ToLowerInvariant();
        if (!SubTypes.Contains(subType))
        {
            throw Refusal.NotOneOf(component.PathOf("sub_type"), SubTypes);
        }

        var index = (int)component.Integer("index");
        if (index is < 0 or >= MessageLimits.TemplateButtons)
        {
            throw Refusal.InvalidParameter(component.PathOf("index"), "must be between 0 and 9.");
        }

        var parameters = component.Objects("parameters");
        if (subType == "voice_call")
        {
            return ReadVoiceCall(index, parameters);
        }

        if (parameters.Count != 1)
        {
            throw Refusal.ParameterCount("button", parameters.Count, 1);
        }

        return subType switch
        {
            "quick_reply" => new QuickReplyButton(index, ReadText(parameters[0], "payload", "text")),
            "url" => new UrlButton(index, ReadText(parameters[0], "text")),
            "copy_code" => new CopyCodeButton(index, ReadText(parameters[0], "coupon_code")),
            _ => ReadAction(subType, index, parameters[0]),
        };
    }

    private static TemplateButton ReadAction(string subType, int index, RequestObject parameter)
    {
        CheckType(parameter, "action");

        // A flow or catalog button has nothing that must be in it.
        if (subType is "flow" or "catalog" && parameter.IsEmptyObject("action"))
        {
            return subType == "flow" ? new FlowButton(index) : new CatalogButton(index);
        }

        var action = parameter.Object("action");
        switch (subType)
        {
            case "flow":
                action.Only("flow_token", "flow_action_data");
                return new FlowButton(index)
                {
                    Token = action.OptionalText("flow_token"),
                    Data = action.OptionalObject("flow_action_data")?.Copy(),
                };
            case "catalog":
                action.Only("thumbnail_product_retailer_id");
                return new CatalogButton(index)
                {
                    ThumbnailProductId = action.OptionalText("thumbnail_product_retailer_id"),
                };
            case "mpm":
                action.Only("thumbnail_product_retailer_id", "sections");
                return new ProductListButton(
                    index, action.Text("thumbnail_product_retailer_id"), ProductReader.ReadSections(action));
            default:
                action.Only("order_details");
                return new OrderDetailsButton(index, OrderReader.Read(action.Object("order_details")));
        }
    }

    private static VoiceCallButton ReadVoiceCall(int index, IReadOnlyList<RequestObject> parameters)
    {
        var button = new VoiceCallButton(index);
        foreach (var parameter in parameters)
        {
            button = parameter.Text("type").ToLowerInvariant() switch
            {
                "ttl_minutes" => button with { TtlMinutes = (int)parameter.Integer("ttl_minutes") },
                "payload" => button with { Payload = parameter.Text("payload") },
                _ => throw Refusal.NotOneOf(parameter.PathOf("type"), ["ttl_minutes", "payload"]),
            };
        }

        return button;
    }

    /// <summary>The value is in the property that is named as the type.</summary>
    private static string ReadText(RequestObject parameter, params ReadOnlySpan<string> types)
    {
        var type = parameter.Text("type").ToLowerInvariant();
        if (!types.Contains(type))
        {
            throw Refusal.InvalidValue(parameter.PathOf("type"), $"must be {types[0]}.");
        }

        parameter.Only("type", type);
        return parameter.Text(type);
    }

    private static void CheckType(RequestObject parameter, string type)
    {
        if (!parameter.Text("type").Equals(type, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.InvalidValue(parameter.PathOf("type"), $"must be {type}.");
        }

        parameter.Only("type", type);
    }
}
