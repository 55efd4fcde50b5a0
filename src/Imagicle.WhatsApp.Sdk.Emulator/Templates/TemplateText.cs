using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What a customer reads of a template.</summary>
internal static class TemplateText
{
    /// <summary>The header as text; null without, and for media.</summary>
    internal static string? HeaderOf(TemplateMessage message, TemplateShape shape) =>
        shape.HeaderText is { } text ? Fill(text, message.Header is null ? [] : [message.Header]) : null;

    /// <summary>The body; null when its words are not known.</summary>
    internal static string? BodyOf(TemplateMessage message, TemplateShape shape) =>
        shape.BodyText is { } text ? Fill(text, message.Body) : null;

    internal static string Fill(string text, IReadOnlyList<TemplateParameter> parameters)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            values[parameters[i].Name ?? (i + 1).ToString(CultureInfo.InvariantCulture)] = TextOf(parameters[i]);
        }

        return TemplateShape.Fill(text, values);
    }

    private static string TextOf(TemplateParameter parameter) => parameter switch
    {
        TextParameter text => text.Text,
        CurrencyParameter currency => currency.FallbackValue,
        DateTimeParameter date => date.FallbackValue,
        _ => $"({parameter.Type})",
    };
}
