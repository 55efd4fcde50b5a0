using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The approved templates; guarded by the account.</summary>
internal sealed class TemplateBook
{
    private readonly Dictionary<(string Name, string Language), EmulatedTemplate> templates = [];

    internal void Approve(EmulatedTemplate template) => templates[(template.Name, template.Language)] = template;

    /// <summary>The template that a message is made from.</summary>
    /// <exception cref="GraphErrorException">Not approved, or the message does not fit it.</exception>
    internal EmulatedTemplate Check(TemplateMessage message, Addressee to)
    {
        if (!templates.TryGetValue((message.Name, message.Language), out var template))
        {
            throw Refusal.UnknownTemplate(message.Name, message.Language);
        }

        if (template.BodyParameters is { } expected && message.Body.Count != expected)
        {
            throw Refusal.ParameterCount("body", message.Body.Count, expected);
        }

        return template.Category == "authentication" && to.UserId is not null
            ? throw Refusal.UserIdNotSupported()
            : template;
    }
}
