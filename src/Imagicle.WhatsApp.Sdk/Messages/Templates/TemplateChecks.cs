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

        var component = 0;
        if (message.Header is { } header)
        {
            CheckHeader(header, $"template.components[{component++}].parameters[0]", problems);
        }

        if (message.Body.Count > 0)
        {
            CheckBody(message.Body, $"template.components[{component++}].parameters", problems);
        }

        var indexes = new HashSet<int>();
        foreach (var button in message.Buttons)
        {
            var path = $"template.components[{component++}]";
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
    }

    private static void CheckHeader(TemplateParameter header, string path, MessageProblems problems)
    {
        header.Check(problems, path);
        problems.AtMost($"{path}.text", (header as TextParameter)?.Text, MessageLimits.TemplateHeader);
    }

    private static void CheckBody(IReadOnlyList<TemplateParameter> body, string path, MessageProblems problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var length = 0;
        for (var i = 0; i < body.Count; i++)
        {
            body[i].Check(problems, $"{path}[{i}]");
            length += body[i] is TextParameter { Text: var text } ? MessageProblems.CountCharacters(text) : 0;
            if (body[i] is MediaParameter)
            {
                problems.Add($"{path}[{i}].type", "Media belong to the header, not to the body.");
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

        if (length > MessageLimits.TemplateBody)
        {
            problems.Add(path, $"{length} characters in all; at most {MessageLimits.TemplateBody} are allowed.");
        }
    }
}
