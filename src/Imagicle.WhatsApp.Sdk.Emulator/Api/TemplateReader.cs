using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads template messages. Meta takes component and parameter types in any case.</summary>
internal static class TemplateReader
{
    private static readonly string[] OtherComponents = ["carousel", "limited_time_offer", "tap_target_configuration"];

    private static readonly string[] OtherButtons = [
        "copy_code", "flow", "catalog", "mpm", "voice_call", "order_details"];

    internal static OutgoingMessage Read(RequestObject template)
    {
        template.Only("name", "language", "components");
        var language = template.Object("language");
        language.Only("code", "policy");
        TemplateParameter? header = null;
        IReadOnlyList<TemplateParameter>? body = null;
        var buttons = new List<TemplateButton>();
        foreach (var component in template.OptionalObjects("components"))
        {
            switch (Lower(component.Text("type")))
            {
                case "header" when header is null:
                    header = ReadHeader(component);
                    break;
                case "body" when body is null:
                    body = ReadParameters(component);
                    break;
                case "header" or "body":
                    throw Refusal.InvalidValue(component.PathOf("type"), "only one header and one body are allowed.");
                case "button":
                    buttons.Add(ReadButton(component));
                    break;
                case var type when OtherComponents.Contains(type):
                    throw Refusal.NotEmulated(component.PathOf("type"), $"template components of type {type}");
                default:
                    throw Refusal.NotOneOf(component.PathOf("type"), ["header", "body", "button", .. OtherComponents]);
            }
        }

        return new TemplateMessage(template.Text("name"), language.Text("code"))
        {
            Header = header,
            Body = body ?? [],
            Buttons = buttons,
        };
    }

    private static TemplateParameter? ReadHeader(RequestObject component)
    {
        var parameters = ReadParameters(component);
        return parameters.Length > 1
            ? throw Refusal.ParameterCount("header", parameters.Length, 1)
            : parameters.FirstOrDefault();
    }

    private static TemplateParameter[] ReadParameters(RequestObject component)
    {
        component.Only("type", "parameters");
        return [.. component.OptionalObjects("parameters").Select(TemplateParameterReader.Read)];
    }

    private static TemplateButton ReadButton(RequestObject component)
    {
        component.Only("type", "sub_type", "index", "parameters");
        var subType = Lower(component.Text("sub_type"));
        var path = component.PathOf("sub_type");
        if (OtherButtons.Contains(subType))
        {
            throw Refusal.NotEmulated(path, $"template buttons of type {subType}");
        }

        if (subType is not ("quick_reply" or "url"))
        {
            throw Refusal.NotOneOf(path, ["quick_reply", "url", .. OtherButtons]);
        }

        var index = component.Integer("index");
        if (index is < 0 or >= MessageLimits.TemplateButtons)
        {
            throw Refusal.InvalidParameter(component.PathOf("index"), "must be between 0 and 9.");
        }

        var parameters = component.Objects("parameters");
        if (parameters.Count != 1)
        {
            throw Refusal.ParameterCount("button", parameters.Count, 1);
        }

        return subType == "url"
            ? new UrlButton((int)index, ReadButtonText(parameters[0], "text"))
            : new QuickReplyButton((int)index, ReadButtonText(parameters[0], "payload", "text"));
    }

    /// <summary>The value is in the property that is named as the type.</summary>
    private static string ReadButtonText(RequestObject parameter, params ReadOnlySpan<string> types)
    {
        var type = Lower(parameter.Text("type"));
        if (!types.Contains(type))
        {
            throw Refusal.InvalidValue(parameter.PathOf("type"), $"must be {types[0]}.");
        }

        parameter.Only("type", type);
        return parameter.Text(type);
    }

    private static string Lower(string type) => type.ToLowerInvariant();
}
