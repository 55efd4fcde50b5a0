namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The rules for a template send that hold whatever the approved template looks like.</summary>
internal static class TemplateChecks
{
    internal static void Check(TemplateMessage message, MessageProblems problems)
    {
        problems.AtMost("template.name", message.Name, MessageLimits.TemplateName);
        if (!message.Name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
        {
            problems.Add("template.name", "Only a-z, 0-9 and _ are allowed.");
        }

        const string components = "template.components";
        var component = CheckComponents(
            problems, components, message.Header, message.Body, message.Buttons, MessageLimits.TemplateBody);
        CheckPassword(problems, components, message);
        if (message.OfferExpiresAt is not null)
        {
            component++;
            CheckOfferCodes(problems, components, message);
        }

        if (message.Cards.Count > 0)
        {
            CheckCards(problems, $"{components}[{component}].cards", message.Cards);
        }
    }

    /// <summary>Checks header, body and buttons; gives the number of components that they make.</summary>
    private static int CheckComponents(
        MessageProblems problems,
        string path,
        TemplateParameter? header,
        IReadOnlyList<TemplateParameter> body,
        IReadOnlyList<TemplateButton> buttons,
        int bodyLimit)
    {
        var component = 0;
        if (header is not null)
        {
            CheckHeader(header, $"{path}[{component++}].parameters[0]", problems);
        }

        if (body.Count > 0)
        {
            CheckBody(body, $"{path}[{component++}].parameters", bodyLimit, problems);
        }

        var indexes = new HashSet<int>();
        foreach (var button in buttons)
        {
            CheckButton(button, indexes, $"{path}[{component++}]", problems);
        }

        return component;
    }

    private static void CheckButton(TemplateButton button, HashSet<int> indexes, string path, MessageProblems problems)
    {
        if (button.Index >= MessageLimits.TemplateButtons)
        {
            var highest = MessageLimits.TemplateButtons - 1;
            problems.Add($"{path}.index", $"{button.Index}; the highest index is {highest}.");
        }

        if (!indexes.Add(button.Index))
        {
            problems.Add($"{path}.index", "Another button has the same index.");
        }

        button.Check(problems, path);
    }

    private static void CheckHeader(TemplateParameter header, string path, MessageProblems problems)
    {
        header.Check(problems, path);
        problems.AtMost($"{path}.text", (header as TextParameter)?.Text, MessageLimits.TemplateHeader);
    }

    private static void CheckBody(
        IReadOnlyList<TemplateParameter> body, string path, int limit, MessageProblems problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var length = 0;
        for (var i = 0; i < body.Count; i++)
        {
            body[i].Check(problems, $"{path}[{i}]");
            length += body[i] is TextParameter { Text: var text } ? MessageProblems.CountCharacters(text) : 0;
            if (body[i].IsHeaderOnly)
            {
                problems.Add($"{path}[{i}].type", "Media, places and products belong to the header, not to the body.");
            }

            if (string.IsNullOrEmpty(body[i].Name) != string.IsNullOrEmpty(body[0].Name))
            {
                problems.Add($"{path}[{i}].parameter_name", "Named and positional parameters cannot be mixed.");
            }
            else if (body[i].Name is { Length: > 0 } name && !names.Add(name))
            {
                problems.Add($"{path}[{i}].parameter_name", "Another parameter has the same name.");
            }
        }

        if (length > limit)
        {
            problems.Add(path, $"{length} characters in all; at most {limit} are allowed.");
        }
    }

    private static void CheckPassword(MessageProblems problems, string path, TemplateMessage message)
    {
        if (message.Buttons.OfType<OneTimePasswordButton>().FirstOrDefault() is { } button &&
            !(message.Body is [TextParameter { Text: var code }] && code == button.Code))
        {
            problems.Add(path, "The code of a one-time password is the only text of the body and that of the button.");
        }
    }

    private static void CheckOfferCodes(MessageProblems problems, string path, TemplateMessage message)
    {
        var first = (message.Header is null ? 0 : 1) + (message.Body.Count > 0 ? 1 : 0);
        for (var i = 0; i < message.Buttons.Count; i++)
        {
            // A code that breaks the longer limit too was reported already.
            if (message.Buttons[i] is CopyCodeButton { Code.Length: <= MessageLimits.CouponCode } button)
            {
                problems.AtMost(
                    $"{path}[{first + i}].parameters[0].coupon_code", button.Code, MessageLimits.OfferCouponCode);
            }
        }
    }

    private static void CheckCards(MessageProblems problems, string path, IReadOnlyList<TemplateCard> cards)
    {
        problems.AtLeast(path, cards, MessageLimits.CarouselCardsLeast);
        problems.AtMost(path, cards, MessageLimits.CarouselCards);
        for (var i = 0; i < cards.Count; i++)
        {
            var components = $"{path}[{i}].components";
            CheckComponents(
                problems, components, cards[i].Header, cards[i].Body, cards[i].Buttons, MessageLimits.CardBody);
            if (!cards[i].Header.IsHeaderOnly || cards[i].Header is LocationParameter)
            {
                problems.Add($"{components}[0].parameters[0].type", "A card shows media or a product.");
            }
        }
    }
}
