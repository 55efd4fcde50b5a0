using System.Text.Encodings.Web;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The message templates of the WhatsApp Business Account: what may be sent outside the customer service window. Needs
/// <see cref="WhatsAppOptions.BusinessAccountId"/> and the permission <c>whatsapp_business_management</c>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/>
/// </summary>
/// <example>
/// <code>
/// await foreach (var template in client.Templates.ListAsync())
/// {
///     Console.WriteLine($"{template.Name} ({template.Language}): {template.Status}");
/// }
/// </code>
/// </example>
public partial class TemplatesClient
{
    private const string Edge = "message_templates";

    private readonly GraphClient? graph;

    internal TemplatesClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected TemplatesClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>The templates of the account, page by page as they are enumerated.</summary>
    /// <param name="filter">Which. Default: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual IAsyncEnumerable<MessageTemplate> ListAsync(
        TemplateFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var path = Filtered(Graph.OfBusinessAccount(Edge), filter)
            .WithFields(filter?.Fields, MessageTemplate.Fields)
            .With("limit", filter?.PageSize);
        return Graph.ListAsync(
            path, TemplatesJson.Default.MessageTemplate, cancellationToken: cancellationToken);
    }

    /// <summary>How many templates the account has and may have.</summary>
    /// <param name="filter">Which to count in <see cref="TemplateCounts.Total"/>. Default: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<TemplateCounts> CountAsync(
        TemplateFilter? filter = null, CancellationToken cancellationToken = default) =>
        Graph.GetAsync(
            Filtered(Graph.OfBusinessAccount(Edge), filter)
                .With("fields", "id")
                .With("limit", 1)
                .With(
                    "summary", "total_count,message_template_count,message_template_limit,are_translations_complete"),
            json => json.Get("summary"u8) is { } summary
                ? GraphModel.Read(summary, TemplatesJson.Default.TemplateCounts)
                : null,
            cancellationToken);

    /// <summary>One template.</summary>
    /// <param name="templateId">Its id: digits.</param>
    /// <param name="fields">The fields to ask for, by Meta's names. Default: all that the model has.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed, for instance because there is no such template.</exception>
    public virtual Task<MessageTemplate> GetAsync(
        string templateId, IReadOnlyList<string>? fields = null, CancellationToken cancellationToken = default) =>
        Graph.GetAsync(
            OfTemplate(templateId).WithFields(fields, MessageTemplate.Fields),
            TemplatesJson.Default.MessageTemplate,
            cancellationToken);

    /// <summary>Whether a template can be sent, and what is in the way.</summary>
    /// <param name="templateId">Its id: digits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<MessagingHealth> GetHealthAsync(
        string templateId, CancellationToken cancellationToken = default)
    {
        var template = await GetAsync(templateId, ["health_status"], cancellationToken).ConfigureAwait(false);
        return template.HealthStatus ?? new();
    }

    /// <summary>
    /// Creates a template in one language, also from Meta's library. 100 an hour; the review takes up to a day and its
    /// result comes by webhook.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">
    /// It failed; <see cref="WhatsAppError.UserMessage"/> of the error says what the reviewers' rules want.
    /// </exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<CreatedTemplate> CreateAsync(
        NewTemplate template, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Graph.PostAsync(
            Graph.OfBusinessAccount(Edge),
            GraphBody.Json(template.Complete(), TemplatesJson.Default.NewTemplate),
            TemplatesJson.Default.CreatedTemplate,
            cancellationToken);
    }

    /// <summary>
    /// Creates or changes an authentication template in several languages at once.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/bulk-management"/>
    /// </summary>
    /// <param name="templates">The template.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>One for each language.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<IReadOnlyList<CreatedTemplate>> UpsertAsync(
        AuthenticationTemplates templates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return Graph.RequestAsync(
            HttpMethod.Post,
            Graph.OfBusinessAccount("upsert_message_templates"),
            GraphBody.Json(templates, TemplatesJson.Default.AuthenticationTemplates),
            json => GraphList.Read(json, TemplatesJson.Default.CreatedTemplate),
            cancellationToken);
    }

    /// <summary>Changes a template; it is reviewed again.</summary>
    /// <param name="templateId">Its id: digits.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task EditAsync(
        string templateId, TemplateEdit edit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return Graph.PostAsync(
            OfTemplate(templateId),
            GraphBody.Json(edit.Complete(), TemplatesJson.Default.TemplateEdit),
            cancellationToken);
    }

    /// <summary>
    /// Deletes a template in <b>all</b> its languages, or in one. The name of an approved one is blocked for 30 days.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="templateId">The id of the one language to delete. Default: all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task DeleteAsync(
        string name, string? templateId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Graph.DeleteAsync(
            Graph.OfBusinessAccount(Edge).With("hsm_id", templateId).With("name", name), cancellationToken);
    }

    /// <summary>Deletes templates, each in its one language.</summary>
    /// <param name="templateIds">Their ids: digits.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">There is no id, or an empty one.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task DeleteAsync(
        IReadOnlyList<string> templateIds, CancellationToken cancellationToken = default) =>
        Graph.DeleteAsync(
            Graph.OfBusinessAccount(Edge).With("hsm_ids", JsonListOf(Shape.Texts(templateIds))), cancellationToken);

    /// <summary>
    /// What an authentication template would say in each language.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/template-preview"/>
    /// </summary>
    /// <param name="request">What it would have.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<IReadOnlyList<TemplatePreview>> PreviewAsync(
        TemplatePreviewRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = Graph.OfBusinessAccount("message_template_previews")
            .With("category", TemplateCategory.Names.Authentication)
            .With("languages", string.Join(',', request.Languages))
            .With("add_security_recommendation", request.AddSecurityRecommendation switch
            {
                null => null,
                true => "true",
                false => "false",
            })
            .With("code_expiration_minutes", request.CodeExpirationMinutes)
            .With("button_types", request.HasButton ? "OTP" : null);
        return Graph.GetAsync(
            path, json => GraphList.Read(json, TemplatesJson.Default.TemplatePreview), cancellationToken);
    }

    private static GraphPath OfTemplate(string templateId, params ReadOnlySpan<string> segments) =>
        GraphPath.Of(GraphPath.CheckId(templateId), segments);

    private static GraphPath Filtered(GraphPath path, TemplateFilter? filter) => filter is null
        ? path
        : path
            .With("name", filter.Name)
            .With("status", AnyOf(filter.Statuses.Select(status => status.Value)))
            .With("category", AnyOf(filter.Categories.Select(category => category.Value)))
            .With("language", AnyOf(filter.Languages))
            .With("quality_score", AnyOf(filter.Qualities.Select(quality => quality.Value)))
            .With("content", filter.Content)
            .With("name_or_content", filter.NameOrContent)
            .With("source", filter.Source);

    private static string? AnyOf(IEnumerable<string> values) => values.ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => JsonListOf(several),
    };

    private static string JsonListOf(IReadOnlyList<string> texts) =>
        $"[{string.Join(',', texts.Select(text => $"\"{JavaScriptEncoder.Default.Encode(text)}\""))}]";
}
