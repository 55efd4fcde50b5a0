using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// One comparison of a send with what was approved. Paths count components as the request's writer does.
/// </summary>
internal sealed class TemplateComparer(TemplateParameterFormat? format, MessageProblems problems)
{
    private const string Root = "template.components";

    internal void Compare(IReadOnlyList<TemplateComponent> approved, TemplateMessage message)
    {
        var next = CompareParts(
            approved, Root, message.Header, message.Body, message.Buttons, MessageLimits.TemplateBody);
        var hasExpiration = approved.OfType<LimitedTimeOfferComponent>().Any(offer => offer.HasExpiration);
        if (message.OfferExpiresAt is not null)
        {
            if (!hasExpiration && !IsUnknown(approved, "LIMITED_TIME_OFFER"))
            {
                problems.Add($"{Root}[{next}]", "The approved template has no limited-time offer that expires.");
            }

            next++;
        }
        else if (hasExpiration)
        {
            problems.Add(Root, "The approved limited-time offer expires: set OfferExpiresAt.");
        }

        if (!IsUnknown(approved, "CAROUSEL"))
        {
            CompareCards(approved.OfType<CarouselComponent>().FirstOrDefault()?.Cards ?? [], next, message.Cards);
        }
    }

    private void CompareCards(IReadOnlyList<CarouselCard> approved, int component, IReadOnlyList<TemplateCard> cards)
    {
        if (approved.Count != cards.Count)
        {
            problems.Add(
                cards.Count == 0 ? Root : $"{Root}[{component}].cards",
                approved.Count == 0
                    ? "The approved template has no carousel."
                    : $"{Count(cards.Count, "card")}; the approved carousel has {approved.Count}.");
        }

        for (var i = 0; i < Math.Min(approved.Count, cards.Count); i++)
        {
            CompareParts(
                approved[i].Components,
                $"{Root}[{component}].cards[{i}].components",
                cards[i].Header,
                cards[i].Body,
                cards[i].Buttons,
                MessageLimits.CardBody);
        }
    }

    /// <summary>Compares header, body and buttons; gives the number of components that they make.</summary>
    private int CompareParts(
        IReadOnlyList<TemplateComponent> approved,
        string path,
        TemplateParameter? header,
        IReadOnlyList<TemplateParameter> body,
        IReadOnlyList<TemplateButton> buttons,
        int bodyLimit)
    {
        var next = 0;
        if (!IsUnknown(approved, "HEADER"))
        {
            CompareHeader(
                approved.OfType<HeaderComponent>().FirstOrDefault(),
                header is null ? path : $"{path}[0].parameters[0]",
                header);
        }

        next += header is null ? 0 : 1;
        if (!IsUnknown(approved, "BODY"))
        {
            CompareBody(
                approved.OfType<BodyComponent>().FirstOrDefault(),
                body.Count == 0 ? path : $"{path}[{next}].parameters",
                body,
                bodyLimit);
        }

        next += body.Count == 0 ? 0 : 1;
        if (!IsUnknown(approved, "BUTTONS"))
        {
            var known = approved.OfType<ButtonsComponent>().FirstOrDefault()?.Buttons ?? [];
            new TemplateButtonComparer(known, problems).Compare(path, next, buttons);
        }

        return next + buttons.Count;
    }

    private void CompareHeader(HeaderComponent? approved, string path, TemplateParameter? header)
    {
        var kind = approved?.Format.Value?.ToUpperInvariant();
        if (kind is null or TemplateHeaderFormat.Names.Text)
        {
            CompareTextHeader(approved, path, header);
            return;
        }

        var wanted = kind switch
        {
            TemplateHeaderFormat.Names.Location => "location",
            TemplateHeaderFormat.Names.Product => "product",
            TemplateHeaderFormat.Names.Image => "image",
            TemplateHeaderFormat.Names.Video => "video",
            TemplateHeaderFormat.Names.Document => "document",
            TemplateHeaderFormat.Names.Gif => "gif",
            _ => null,
        };
        if (wanted is null)
        {
            return; // newer than this version
        }

        if (header is null)
        {
            problems.Add(path, $"The approved header shows {wanted}: set Header.");
        }
        else if (header.Type != wanted)
        {
            problems.Add($"{path}.type", $"Is {header.Type}; the approved header shows {wanted}.");
        }
    }

    private void CompareTextHeader(HeaderComponent? approved, string path, TemplateParameter? header)
    {
        var variables = TemplateVariables.Of(approved?.Text);
        if (header is null)
        {
            if (variables.Count > 0)
            {
                problems.Add(path, $"The approved header has the variable {variables[0]}: set Header.");
            }
        }
        else if (variables.Count == 0)
        {
            problems.Add(
                path,
                approved is null ? "The approved template has no header." : "The approved header has no variable.");
        }
        else if (header.IsHeaderOnly)
        {
            problems.Add($"{path}.type", $"Is {header.Type}; the approved header is a text.");
        }
        else
        {
            CompareName(variables, path, header);
            CompareLength(approved?.Text, $"{path}.text", [header], MessageLimits.TemplateHeader);
        }
    }

    private void CompareBody(
        BodyComponent? approved, string path, IReadOnlyList<TemplateParameter> body, int limit)
    {
        // Meta writes the text of an authentication template; its only variable is the code.
        var variables = approved is { Text: null, AddSecurityRecommendation: not null }
            ? ["1"]
            : TemplateVariables.Of(approved?.Text);
        if (body.Any(parameter => parameter is GroupIdParameter))
        {
            return; // the group's link is no variable of the text
        }

        if (IsNamed(variables))
        {
            for (var i = 0; i < body.Count; i++)
            {
                CompareName(variables, $"{path}[{i}]", body[i]);
            }

            foreach (var missing in variables.Except(body.Select(parameter => parameter.Name)))
            {
                problems.Add(path, $"The variable {missing} of the approved body has no value.");
            }
        }
        else
        {
            for (var i = 0; i < Math.Min(body.Count, variables.Count); i++)
            {
                CompareName(variables, $"{path}[{i}]", body[i]);
            }

            if (body.Count != variables.Count)
            {
                problems.Add(
                    path,
                    $"{Count(body.Count, "parameter")}; the approved body has {Count(variables.Count, "variable")}.");
            }
        }

        CompareLength(approved?.Text, path, body, limit);
    }

    private void CompareName(IReadOnlyList<string> variables, string path, TemplateParameter parameter)
    {
        if (!IsNamed(variables))
        {
            if (!string.IsNullOrEmpty(parameter.Name))
            {
                problems.Add(
                    $"{path}.parameter_name", "The approved variables have numbers, no names: leave Name out.");
            }
        }
        else if (string.IsNullOrEmpty(parameter.Name) || !variables.Contains(parameter.Name))
        {
            problems.Add(
                $"{path}.parameter_name",
                $"The approved variables are {string.Join(", ", variables)}: one of these names is needed.");
        }
    }

    private void CompareLength(string? text, string path, IReadOnlyList<TemplateParameter> values, int limit)
    {
        if (text is null || values.Count == 0)
        {
            return;
        }

        foreach (var variable in TemplateVariables.Of(text))
        {
            text = text.Replace($"{{{{{variable}}}}}", "", StringComparison.Ordinal);
        }

        var length = MessageProblems.CountCharacters(text) + values.Sum(value => value switch
        {
            TextParameter { Text: var shown } => MessageProblems.CountCharacters(shown),
            CurrencyParameter { FallbackValue: var shown } => MessageProblems.CountCharacters(shown),
            DateTimeParameter { FallbackValue: var shown } => MessageProblems.CountCharacters(shown),
            _ => 0,
        });
        if (length > limit)
        {
            problems.Add(path, $"{length} characters with the approved text; at most {limit} are allowed.");
        }
    }

    private bool IsNamed(IReadOnlyList<string> variables) =>
        variables.Count > 0
        && (format == TemplateParameterFormat.Named || TemplateVariables.AreNamed(variables));

    private static bool IsUnknown(IReadOnlyList<TemplateComponent> approved, string type) =>
        approved.Any(component => component is CustomComponent
            && component.Type.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
