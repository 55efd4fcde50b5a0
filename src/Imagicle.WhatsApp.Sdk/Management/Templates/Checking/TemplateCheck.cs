using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Compares the template sends of an account with what is approved. Fails open: what could not be checked is sent.
/// </summary>
internal sealed class TemplateCheck(TemplateCheckOptions options, TimeProvider time, ILogger logger) : ITemplateCheck
{
    private readonly ApprovedTemplates approved = new(time, logger);
    private readonly ConditionalWeakTable<MessageTemplate, object> logged = [];

    public async ValueTask<IReadOnlyList<MessageProblem>> CheckAsync(
        TemplateMessage message, bool isMarketing, GraphClient graph, CancellationToken cancellationToken)
    {
        var known = await approved
            .FindAsync(message.Name, message.Language, options, graph, cancellationToken)
            .ConfigureAwait(false);
        if (known is null)
        {
            return [];
        }

        var template = known.FirstOrDefault(one => one.Language == message.Language);
        if (template is null)
        {
            return Act(options.OnUnavailable, Missing(known), message, template);
        }

        return
        [
            .. Act(options.OnUnavailable, Unavailable(template, isMarketing), message, template),
            .. Act(options.OnChangedCategory, ChangedCategory(template), message, template),
            .. Act(options.OnWrongParameters, TemplateValidator.Validate(template, message), message, template),
        ];
    }

    /// <summary>A template changed, or, without a name, any of them.</summary>
    internal void Forget(string? name) => approved.Forget(name);

    private static IReadOnlyList<MessageProblem> Missing(IReadOnlyList<MessageTemplate> known) => known.Count == 0
        ? [new("template.name", $"The account has no such template (error {WhatsAppErrorCodes.TemplateNotFound}).")]
        :
        [
            new(
                "template.language.code",
                $"The template is not approved in this language (error {WhatsAppErrorCodes.TemplateNotFound}); "
                + $"there is {string.Join(", ", known.Select(one => one.Language).Order(StringComparer.Ordinal))}."),
        ];

    private static IReadOnlyList<MessageProblem> Unavailable(MessageTemplate template, bool isMarketing)
    {
        var code = template.Status?.Value switch
        {
            TemplateStatus.Names.Paused => WhatsAppErrorCodes.TemplatePaused,
            TemplateStatus.Names.Disabled => WhatsAppErrorCodes.TemplateDisabled,
            TemplateStatus.Names.Pending or TemplateStatus.Names.Rejected or TemplateStatus.Names.InAppeal
                or TemplateStatus.Names.PendingDeletion or TemplateStatus.Names.Deleted
                or TemplateStatus.Names.LimitExceeded or TemplateStatus.Names.Archived =>
                WhatsAppErrorCodes.TemplateNotFound,
            _ => 0, // approved, or a status that is newer than this version
        };
        if (code != 0)
        {
            return [new("template.name", $"The template is {template.Status}: Meta refuses it with error {code}.")];
        }

        return isMarketing && template.Category is { } category && category != TemplateCategory.Marketing
            ?
            [
                new(
                    "template.name",
                    $"The template is {template.Category}: the Marketing Messages API refuses it with error "
                    + $"{WhatsAppErrorCodes.MarketingOnly}."),
            ]
            : [];
    }

    private IReadOnlyList<MessageProblem> ChangedCategory(MessageTemplate template)
    {
        var expected = options.ExpectedCategories.TryGetValue(template.Name!, out var category)
            ? category
            : template.PreviousCategory;

        // Categories of old were renamed for everybody; that changed nothing.
        return template.Category is { } actual && expected != actual
            && (expected == TemplateCategory.Authentication || expected == TemplateCategory.Marketing
                || expected == TemplateCategory.Utility)
            ? [new("template.name", $"The template's category is {actual}; {expected} is expected.")]
            : [];
    }

    /// <summary>Reports problems if they are to be, and gives those that refuse the send.</summary>
    private IReadOnlyList<MessageProblem> Act(
        TemplateCheckAction action,
        IReadOnlyList<MessageProblem> problems,
        TemplateMessage message,
        MessageTemplate? template)
    {
        if (problems.Count == 0 || action == TemplateCheckAction.Ignore)
        {
            return [];
        }

        if (action == TemplateCheckAction.Refuse)
        {
            return problems;
        }

        if (template is null || logged.TryAdd(template, problems))
        {
            logger.SentAnyway(template?.Id, problems.Count, problems[0].Path);
        }

        options.Report?.Invoke(new(message.Name, message.Language, problems) { Template = template });
        return [];
    }
}
