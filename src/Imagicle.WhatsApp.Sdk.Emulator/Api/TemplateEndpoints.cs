using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Templates: list, create, read, edit, delete.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management"/>
/// </summary>
internal static class TemplateEndpoints
{
    private const int VerifiedLimit = 6000;
    private const int UnverifiedLimit = 250;
    private static readonly TimeSpan NameBlock = TimeSpan.FromDays(30);

    private static readonly string[] ListFields =
        ["name", "parameter_format", "components", "language", "status", "category"];

    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedAccount>("GET", "message_templates", Permission.Management, List);
        endpoints.Add<EmulatedAccount>("POST", "message_templates", Permission.Management, CreateAsync);
        endpoints.Add<EmulatedAccount>("DELETE", "message_templates", Permission.Management, Delete);
        endpoints.Add<StoredTemplate>("GET", "", Permission.Management, Get);
        endpoints.Add<StoredTemplate>("POST", "", Permission.Management, EditAsync);
        endpoints.Add<StoredTemplate>("POST", "unpause", Permission.Management, Unpause);
    }

    private static JsonObject List(ApiCall call)
    {
        var account = call.Account;
        lock (account.Gate)
        {
            var found = account.Templates.All.Where(template => IsWanted(call, template)).ToList();
            var page = GraphPage.Of(
                call, [.. found.Select(template => Describe(template, call.Query("fields")))]);
            if (call.Query("summary") is not null)
            {
                page["summary"] = new JsonObject
                {
                    ["total_count"] = found.Count,
                    ["message_template_count"] = account.Templates.All.Count(),
                    ["message_template_limit"] = LimitOf(account),
                    ["are_translations_complete"] = true,
                };
            }

            return page;
        }
    }

    private static async Task<JsonObject> CreateAsync(ApiCall call)
    {
        var definition = TemplateDefinitionReader.Read(await call.ReadParametersAsync().ConfigureAwait(false));
        var account = call.Account;
        lock (account.Gate)
        {
            var templates = account.Templates;
            if (templates.Find(definition.Name, definition.Language) is not null)
            {
                throw Refusal.ForPeople(
                    2388024,
                    "Content in This Language Already Exists",
                    $"There is already {definition.Language} content for this template. You can create a new template "
                        + "and try again.");
            }

            if (templates.BlockedNames.TryGetValue(definition.Name, out var free) && free > account.Core.Now)
            {
                throw Refusal.ForPeople(
                    2388023,
                    "Message template language is being deleted",
                    "A template of this name was deleted less than 30 days ago; the name cannot be used yet.");
            }

            if (templates.All.Count() >= LimitOf(account))
            {
                throw Refusal.ForPeople(
                    2388019, "Template limit exceeded", $"The account has {LimitOf(account)} templates already.");
            }

            var template = templates.Add(definition, "PENDING", MetaIds.NewMediaId());
            Submit(template);
            return new()
            {
                ["id"] = template.Id,
                ["status"] = template.Status,
                ["category"] = definition.Category.ToUpperInvariant(),
            };
        }
    }

    private static JsonObject Get(ApiCall call)
    {
        var template = (StoredTemplate)call.Node;
        lock (template.Account.Gate)
        {
            return Describe(template, call.Query("fields"));
        }
    }

    private static async Task<JsonObject> EditAsync(ApiCall call)
    {
        var template = (StoredTemplate)call.Node;
        var changes = await call.ReadParametersAsync().ConfigureAwait(false);
        lock (template.Account.Gate)
        {
            var edited = TemplateDefinitionReader.ReadChanges(changes, template.Definition);
            var now = template.Account.Core.Now;
            if (template.Status == "APPROVED")
            {
                template.Edits.RemoveAll(edit => now - edit > TimeSpan.FromDays(30));
                if (template.Edits.Count >= 10 || template.Edits.Any(edit => now - edit < TimeSpan.FromHours(24)))
                {
                    throw Refusal.ForPeople(
                        2388039,
                        "Template cannot be edited",
                        "An approved template can be edited once in 24 hours and 10 times in 30 days.");
                }

                template.Edits.Add(now);
            }
            else if (template.Status is not ("REJECTED" or "PAUSED"))
            {
                throw Refusal.ForPeople(
                    2388039, "Template cannot be edited", $"Its status is {template.Status}.");
            }

            template.Definition = edited;
            template.Status = "PENDING";
            Submit(template);
            return new()
            {
                ["success"] = true,
                ["id"] = template.Id,
                ["name"] = edited.Name,
                ["category"] = edited.Category.ToUpperInvariant(),
            };
        }
    }

    private static JsonObject Delete(ApiCall call)
    {
        var account = call.Account;
        lock (account.Gate)
        {
            var found = FindToDelete(call, account);
            if (found.Count == 0)
            {
                throw Refusal.ForPeople(
                    2593002, "Message Template Not Found", "There is no such template in this account.");
            }

            foreach (var template in found)
            {
                account.Templates.Remove(template);
                if (template.Status == "APPROVED")
                {
                    account.Templates.BlockedNames[template.Definition.Name] = account.Core.Now + NameBlock;
                }
            }

            return ApiCall.Success();
        }
    }

    private static JsonObject Unpause(ApiCall call)
    {
        var template = (StoredTemplate)call.Node;
        lock (template.Account.Gate)
        {
            if (template.Status != "PAUSED")
            {
                throw Refusal.ForPeople(2388039, "Template is not paused", $"Its status is {template.Status}.");
            }

            template.Status = "APPROVED";
            _ = template.Account.Notify("message_template_status_update", TemplateWebhook.Status(template));
            return ApiCall.Success();
        }
    }

    private static List<StoredTemplate> FindToDelete(ApiCall call, EmulatedAccount account)
    {
        if (call.Query("hsm_ids") is { } list)
        {
            var ids = list.Trim('[', ']').Split(',').Select(id => id.Trim(' ', '"')).ToHashSet(StringComparer.Ordinal);
            return [.. account.Templates.All.Where(template => ids.Contains(template.Id))];
        }

        var name = call.Query("name") ?? throw Refusal.ParameterRequired("name");
        var one = call.Query("hsm_id");
        return [.. account.Templates.All
            .Where(template => template.Definition.Name == name && (one is null || template.Id == one))];
    }

    /// <summary>Meta looks at it: at once, or when the test says so.</summary>
    private static void Submit(StoredTemplate template)
    {
        if (template.Account.Core.Options.TemplateApproval == TemplateApproval.AtOnce)
        {
            template.Status = "APPROVED";
            _ = template.Account.Notify("message_template_status_update", TemplateWebhook.Status(template));
        }
    }

    private static bool IsWanted(ApiCall call, StoredTemplate template)
    {
        var definition = template.Definition;
        return Is("name", text => definition.Name.Contains(text, StringComparison.Ordinal))
            && Is("status", text => OneOf(text, template.Status))
            && Is("category", text => OneOf(text, definition.Category))
            && Is("language", text => OneOf(text, definition.Language))
            && Is("quality_score", text => OneOf(text, template.Quality))
            && Is("content", HasContent)
            && Is("name_or_content", text =>
                definition.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || HasContent(text));

        bool Is(string name, Func<string, bool> matches) => call.Query(name) is not { } wanted || matches(wanted);

        bool HasContent(string text) =>
            template.Shape.BodyText?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

        // One value, several with commas, or a JSON array.
        static bool OneOf(string wanted, string value) => wanted.Trim('[', ']').Split(',')
            .Any(part => part.Trim(' ', '"', '\'').Equals(value, StringComparison.OrdinalIgnoreCase));
    }

    private static JsonObject Describe(StoredTemplate template, string? fields)
    {
        var definition = template.Definition;
        return FieldSelection.Apply(
            new()
            {
                ["name"] = definition.Name,
                ["parameter_format"] = definition.HasNamedParameters ? "NAMED" : "POSITIONAL",
                ["components"] = template.Shape.Components.DeepClone(),
                ["language"] = definition.Language,
                ["status"] = template.Status,
                ["category"] = definition.Category.ToUpperInvariant(),
                ["sub_category"] = null,
                ["previous_category"] = template.PreviousCategory,
                ["correct_category"] = null,
                ["quality_score"] = new JsonObject
                {
                    ["score"] = template.Quality,
                    ["date"] = template.Account.Core.Now.ToUnixTimeSeconds(),
                },
                ["rejected_reason"] = template.RejectedReason,
                ["message_send_ttl_seconds"] = template.TtlSeconds,
                ["cta_url_link_tracking_opted_out"] = false,
                ["library_template_name"] = null,
                ["id"] = template.Id,
            },
            fields,
            ListFields,
            "WhatsAppMessageTemplate");
    }

    private static int LimitOf(EmulatedAccount account) =>
        account.BusinessVerificationStatus == "verified" ? VerifiedLimit : UnverifiedLimit;
}
