using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What customers see in an empty chat with the phone number: prompts and commands. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/conversational-components"/>
/// </summary>
/// <example>
/// <code>
/// await client.ConversationalComponents.SetAsync(
///     new ConversationalAutomation { Prompts = ["Where is my order?"] }, cancellationToken);
/// var now = await client.ConversationalComponents.GetAsync(cancellationToken);
/// Console.WriteLine(string.Join(" | ", now.Prompts ?? []));
/// </code>
/// </example>
public class ConversationalComponentsClient
{
    private readonly GraphClient? graph;

    internal ConversationalComponentsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected ConversationalComponentsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>What is set; empty if nothing is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<ConversationalAutomation> GetAsync(CancellationToken cancellationToken = default) =>
        Graph.GetAsync(
            Graph.OfPhoneNumber().With("fields", "conversational_automation"),
            static json => json.Get("conversational_automation"u8) is { } automation
                ? GraphModel.Read(automation, ConversationalComponentsJson.Default.ConversationalAutomation)
                : new(),
            cancellationToken);

    /// <summary>Sets it.</summary>
    /// <param name="automation">What to set; an empty list removes.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="WhatsAppApiException">It failed, for instance because there are too many prompts.</exception>
    public virtual Task SetAsync(ConversationalAutomation automation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(automation);
        return Graph.PostAsync(
            Graph.OfPhoneNumber("conversational_automation"),
            GraphBody.Json(automation, ConversationalComponentsJson.Default.ConversationalAutomation),
            cancellationToken);
    }
}
