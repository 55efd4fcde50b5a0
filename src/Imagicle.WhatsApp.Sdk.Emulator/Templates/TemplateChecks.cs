using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Whether the parameters of a send fit its template.</summary>
internal static class TemplateChecks
{
    /// <exception cref="GraphErrorException">They do not.</exception>
    internal static void Check(TemplateMessage message, TemplateShape shape)
    {
        CheckBody(message.Body, shape);
        if (!shape.IsComplete)
        {
            return;
        }

        CheckHeader(message.Header, shape);
        CheckButtons(message.Buttons, shape);
        CheckCards(message.Cards, shape);
        if (shape.HasExpiration != message.OfferExpiresAt is not null)
        {
            throw Refusal.ParameterFormat(
                "template.components",
                shape.HasExpiration ? "limited_time_offer: an expiration is needed." : "limited_time_offer: not in the template.");
        }
    }

    private static void CheckBody(IReadOnlyList<TemplateParameter> given, TemplateShape shape)
    {
        if (shape.BodyVariables is not { } variables)
        {
            return;
        }

        if (given.Count != variables.Count)
        {
            throw Refusal.ParameterCount("body", given.Count, variables.Count);
        }

        CheckNames("body", given, variables, shape.HasNamedParameters);
        if (shape.BodyText is { } text
            && new StringInfo(TemplateText.Fill(text, given)).LengthInTextElements > MessageLimits.TemplateBody)
        {
            throw Refusal.TextTooLong("body");
        }
    }

    private static void CheckNames(
        string part, IReadOnlyList<TemplateParameter> given, IReadOnlyList<string> variables, bool named)
    {
        foreach (var parameter in given)
        {
            if (named != parameter.Name is not null)
            {
                throw Refusal.ParameterFormat(
                    $"template.components: {part}",
                    named ? "parameter_name is missing; the template has named parameters." : "Parameter names are not in the template.");
            }

            if (named && !variables.Contains(parameter.Name!, StringComparer.Ordinal))
            {
                throw Refusal.ParameterFormat(
                    $"template.components: {part}", $"there is no parameter {parameter.Name} in the template.");
            }
        }
    }

    private static void CheckHeader(TemplateParameter? given, TemplateShape shape)
    {
        switch (shape.HeaderFormat)
        {
            case null or "TEXT":
                var variables = TemplateShape.VariablesOf(shape.HeaderText);
                if (variables.Count != (given is null ? 0 : 1))
                {
                    throw Refusal.ParameterCount("header", given is null ? 0 : 1, variables.Count);
                }

                if (given is not null)
                {
                    CheckNames("header", [given], variables, shape.HasNamedParameters);
                }

                break;
            case var format when format != given?.Type.ToUpperInvariant():
                throw Refusal.ParameterFormat(
                    "template.components: header",
                    $"Format mismatch, expected {format}, received {given?.Type.ToUpperInvariant() ?? "UNKNOWN"}");
        }
    }

    private static void CheckButtons(IReadOnlyList<TemplateButton> given, TemplateShape shape)
    {
        foreach (var button in given)
        {
            var expected = button.Index < shape.Buttons.Count ? shape.Buttons[button.Index].SubType : null;
            if (expected != button.SubType)
            {
                throw Refusal.ParameterFormat(
                    "template.components: buttons",
                    $"Button at index {button.Index} is {expected ?? "without parameters"}, not {button.SubType}.");
            }
        }

        for (var i = 0; i < shape.Buttons.Count; i++)
        {
            if (shape.Buttons[i].NeedsParameter && given.All(button => button.Index != i))
            {
                throw Refusal.Missing($"template.components: buttons: Button at index {i} of type {shape.Buttons[i].Type}");
            }
        }
    }

    private static void CheckCards(IReadOnlyList<TemplateCard> given, TemplateShape shape)
    {
        if (given.Count != shape.Cards.Count)
        {
            throw Refusal.ParameterFormat(
                "template.components: carousel", $"{given.Count} cards given, {shape.Cards.Count} expected.");
        }

        for (var i = 0; i < given.Count; i++)
        {
            CheckHeader(given[i].Header, shape.Cards[i]);
            CheckBody(given[i].Body, shape.Cards[i]);
            CheckButtons(given[i].Buttons, shape.Cards[i]);
        }
    }
}
