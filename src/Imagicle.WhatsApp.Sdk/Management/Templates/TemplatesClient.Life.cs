using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <content>What becomes of templates after they were made: library, archive, pauses, figures, other
/// accounts.</content>
public partial class TemplatesClient
{
    private const int MaxArchived = 100;

    /// <summary>
    /// The templates of Meta's library, page by page as they are enumerated.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library"/>
    /// </summary>
    /// <param name="filter">Which. Default: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<LibraryTemplate> ListLibraryAsync(
        LibraryFilter? filter = null, CancellationToken cancellationToken = default) =>
        Graph.ListAsync(
            new GraphPath("message_template_library", "message_template_library")
                .With("search", filter?.Search)
                .With("topic", filter?.Topic)
                .With("usecase", filter?.UseCase)
                .With("industry", filter?.Industry)
                .With("language", filter?.Language)
                .With("name", filter?.Name),
            TemplatesJson.Default.LibraryTemplate,
            cancellationToken: cancellationToken);

    /// <summary>
    /// Compares two templates of the account, each sent 1,000 times at least.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-comparison"/>
    /// </summary>
    /// <param name="templateId">The one.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="period">The time until now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Figure by figure.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<IReadOnlyList<TemplateComparison>> CompareAsync(
        string templateId,
        string otherId,
        TemplateComparisonPeriod period = TemplateComparisonPeriod.Days30,
        CancellationToken cancellationToken = default)
    {
        GraphPath.CheckId(otherId);
        var end = Graph.Time.GetUtcNow();
        return Graph.GetAsync(
            OfTemplate(templateId, "compare")
                .With("template_ids", $"[{otherId}]")
                .With("start", end.AddDays(-(int)period).ToUnixTimeSeconds())
                .With("end", end.ToUnixTimeSeconds()),
            json => GraphList.Read(json, TemplatesJson.Default.TemplateComparison),
            cancellationToken);
    }

    /// <summary>Makes a template that was paused sendable again.</summary>
    /// <param name="templateId">Its id: digits.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it can be sent again; Meta refuses some without an error.</returns>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<UnpausedTemplate> UnpauseAsync(
        string templateId, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(
            OfTemplate(templateId, "unpause"), body: null, TemplatesJson.Default.UnpausedTemplate, cancellationToken);

    /// <summary>
    /// Copies the approved templates of another account of the same business into this one.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-migration"/>
    /// </summary>
    /// <param name="sourceAccountId">The business account to copy from.</param>
    /// <param name="page">Which page of its templates, from 0. Default: Meta's, the first.</param>
    /// <param name="pageSize">How many templates a page has. Default: Meta's, 500.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<MigratedTemplates> MigrateAsync(
        string sourceAccountId, int? page = null, int? pageSize = null, CancellationToken cancellationToken = default)
    {
        GraphPath.CheckId(sourceAccountId);
        return Graph.PostAsync(
            Graph.OfBusinessAccount("migrate_message_templates")
                .With("source_waba_id", sourceAccountId)
                .With("page_number", page)
                .With("count", pageSize),
            body: null,
            TemplatesJson.Default.MigratedTemplates,
            cancellationToken);
    }

    /// <summary>
    /// Puts templates into the archive: they cannot be sent, and are deleted after 28 days.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management"/>
    /// </summary>
    /// <param name="templateIds">Their ids; 100 at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Which were archived, and why others were not.</returns>
    /// <exception cref="ArgumentException">There is no id, an empty one, or more than 100.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    /// <exception cref="InvalidOperationException">The settings name no business account.</exception>
    public virtual Task<ArchivedTemplates> ArchiveAsync(
        IReadOnlyList<string> templateIds, CancellationToken cancellationToken = default) =>
        ArchiveAsync("archive", templateIds, cancellationToken);

    /// <summary>Takes templates back from the archive, within 28 days: they have their former status again.</summary>
    /// <returns>Which were taken back, and why others were not.</returns>
    /// <inheritdoc cref="ArchiveAsync(IReadOnlyList{string}, CancellationToken)"/>
    public virtual Task<ArchivedTemplates> UnarchiveAsync(
        IReadOnlyList<string> templateIds, CancellationToken cancellationToken = default) =>
        ArchiveAsync("unarchive", templateIds, cancellationToken);

    private Task<ArchivedTemplates> ArchiveAsync(
        string action, IReadOnlyList<string> templateIds, CancellationToken cancellationToken)
    {
        var ids = Shape.Texts(templateIds);
        if (ids.Count > MaxArchived)
        {
            throw new ArgumentException($"{MaxArchived} templates at most.", nameof(templateIds));
        }

        return Graph.PostAsync(
            Graph.OfBusinessAccount(Edge, action) with { IsOnApiHost = true },
            GraphBody.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("hsm_ids"u8);
                foreach (var id in ids)
                {
                    writer.WriteStringValue(id);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }),
            TemplatesJson.Default.ArchivedTemplates,
            cancellationToken);
    }
}
