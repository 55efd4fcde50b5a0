using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What Indian law wants to be told of a business that sells there. Thread-safe.</summary>
/// <example>
/// <code>
/// var info = await client.Compliance.GetAsync(cancellationToken);
/// Console.WriteLine(info?.EntityName ?? "Nothing is set.");
/// </code>
/// </example>
public class ComplianceClient
{
    private const string Edge = "business_compliance_info";

    private readonly GraphClient? graph;

    internal ComplianceClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected ComplianceClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>What is set; null if nothing is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<ComplianceInfo?> GetAsync(CancellationToken cancellationToken = default)
    {
        var info = await Graph
            .GetAsync(
                Graph.OfPhoneNumber(Edge).With(
                    "fields",
                    "messaging_product,entity_name,entity_type,entity_type_custom,is_registered,"
                    + "grievance_officer_details,customer_care_details"),
                static json => GraphModel.ReadFirst(json, ComplianceJson.Default.ComplianceInfo),
                cancellationToken)
            .ConfigureAwait(false);
        return info.EntityName is null && info.EntityType is null ? null : info;
    }

    /// <summary>Sets it.</summary>
    /// <param name="info">All of it: what is left out is not kept.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the legal form is missing.</exception>
    public virtual Task UpdateAsync(ComplianceInfo info, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(info);
        return Graph.PostAsync(
            Graph.OfPhoneNumber(Edge),
            GraphBody.Json(
                info with { MessagingProduct = "whatsapp", WhatsappBusinessAccountId = null },
                ComplianceJson.Default.ComplianceInfo),
            cancellationToken);
    }
}
