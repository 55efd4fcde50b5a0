using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The templates of an account; guarded by it.</summary>
internal sealed class TemplateBook(EmulatedAccount account)
{
    private readonly Dictionary<(string Name, string Language), StoredTemplate> templates = [];

    /// <summary>The newest last.</summary>
    internal IEnumerable<StoredTemplate> All => templates.Values;

    internal StoredTemplate? Find(string name, string language) => templates.GetValueOrDefault((name, language));

    /// <summary>Approved from now on.</summary>
    internal void Approve(EmulatedTemplate definition)
    {
        if (Find(definition.Name, definition.Language) is { } known)
        {
            known.Definition = definition;
            known.Status = "APPROVED";
        }
        else
        {
            Add(definition, "APPROVED", MetaIds.NewMediaId());
        }
    }

    internal StoredTemplate Add(EmulatedTemplate definition, string status, string id)
    {
        var template = account.Core.AddNode(id, new StoredTemplate(account, id, definition) { Status = status });
        templates.Add((definition.Name, definition.Language), template);
        return template;
    }

    /// <summary>Names of deleted templates, with the time from which they are free again.</summary>
    internal Dictionary<string, DateTimeOffset> BlockedNames { get; } = new(StringComparer.Ordinal);

    internal void Remove(StoredTemplate template)
    {
        templates.Remove((template.Definition.Name, template.Definition.Language));
        account.Core.Nodes.TryRemove(template.Id, out _);
    }

    /// <summary>The template that a message is made from.</summary>
    /// <exception cref="GraphErrorException">Not approved, or the message does not fit it.</exception>
    internal StoredTemplate Check(TemplateMessage message, SendRequest request)
    {
        var template = Find(message.Name, message.Language);
        switch (template?.Status)
        {
            case "APPROVED":
                break;
            case "PAUSED":
                throw Refusal.TemplatePaused(message.Name);
            case "DISABLED":
                throw Refusal.TemplateDisabled(message.Name);
            default:
                throw Refusal.UnknownTemplate(message.Name, message.Language);
        }

        if (!account.HasPaymentMethod)
        {
            throw Refusal.PaymentProblem();
        }

        var definition = template.Definition;
        TemplateChecks.Check(message, template.Shape);
        return request switch
        {
            { IsMarketing: true } when definition.Category != "marketing" => throw Refusal.OnlyMarketing(),
            { To.UserId: not null } when definition.Category == "authentication" => throw Refusal.UserIdNotSupported(),
            { To.IsGroup: true } when definition.Category == "authentication" =>
                throw Refusal.NotInGroups("authentication templates"),
            _ => template,
        };
    }
}
