using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The QR codes and short links of the phone number; up to 2,000. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/qr-codes"/>
/// </summary>
/// <example>
/// <code>
/// var created = await client.QrCodes.CreateAsync("I would like to book a table", cancellationToken: cancellationToken);
/// Console.WriteLine(created.DeepLinkUrl);
///
/// await foreach (var code in client.QrCodes.ListAsync(cancellationToken: cancellationToken))
/// {
///     Console.WriteLine($"{code.Code}: {code.PrefilledMessage}");
/// }
/// </code>
/// </example>
public class QrCodesClient
{
    private const string Edge = "message_qrdls";
    private const string Fields = "code,prefilled_message,deep_link_url";

    private readonly GraphClient? graph;

    internal QrCodesClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected QrCodesClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>All codes, page by page as they are enumerated.</summary>
    /// <param name="image">Also ask for pictures of this format; null for none.</param>
    /// <param name="fields">Meta's names of the fields to ask for; null for those of <see cref="QrCode"/>.</param>
    /// <param name="pageSize">How many come with one call; null for Meta's default of 25.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual IAsyncEnumerable<QrCode> ListAsync(
        QrImageFormat? image = null,
        IEnumerable<string>? fields = null,
        int? pageSize = null,
        CancellationToken cancellationToken = default) => Graph.ListAsync(
            Graph.OfPhoneNumber(Edge).WithFields(fields, FieldsWith(image)).With("limit", pageSize),
            QrCodesJson.Default.QrCode,
            cancellationToken: cancellationToken);

    /// <summary>One code; null if there is no such code.</summary>
    /// <param name="code">Its id.</param>
    /// <param name="image">Also ask for a picture of this format; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual async Task<QrCode?> GetAsync(
        string code, QrImageFormat? image = null, CancellationToken cancellationToken = default)
    {
        var known = await Graph
            .GetAsync(
                Graph.OfPhoneNumber(Edge, GraphPath.CheckId(code)).WithFields(null, FieldsWith(image)),
                static json => GraphModel.ReadFirst(json, QrCodesJson.Default.QrCode),
                cancellationToken)
            .ConfigureAwait(false);
        return known.Code is null ? null : known;
    }

    /// <summary>Makes a code.</summary>
    /// <param name="prefilledMessage">The text that waits in the customer's input field; up to 140 characters.</param>
    /// <param name="image">Also make a picture of this format; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<QrCode> CreateAsync(
        string prefilledMessage, QrImageFormat? image = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(prefilledMessage);
        return PostAsync(
            writer =>
            {
                writer.WriteString("prefilled_message"u8, prefilledMessage);
                writer.WriteOptional("generate_qr_image"u8, image?.Value);
            },
            cancellationToken);
    }

    /// <summary>Changes the text of a code; its link and picture stay the same.</summary>
    /// <param name="code">Its id.</param>
    /// <param name="prefilledMessage">The new text; up to 140 characters.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id, or the text is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task<QrCode> UpdateAsync(
        string code, string prefilledMessage, CancellationToken cancellationToken = default)
    {
        GraphPath.CheckId(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefilledMessage);
        return PostAsync(
            writer =>
            {
                writer.WriteString("prefilled_message"u8, prefilledMessage);
                writer.WriteString("code"u8, code);
            },
            cancellationToken);
    }

    /// <summary>Deletes a code: its link and picture end.</summary>
    /// <param name="code">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task DeleteAsync(string code, CancellationToken cancellationToken = default) =>
        Graph.DeleteAsync(Graph.OfPhoneNumber(Edge, GraphPath.CheckId(code)), cancellationToken);

    private static string FieldsWith(QrImageFormat? image) =>
        image is { } format ? $"{Fields},qr_image_url.format({format})" : Fields;

    private Task<QrCode> PostAsync(Action<Utf8JsonWriter> writeProperties, CancellationToken cancellationToken) =>
        Graph.PostAsync(
            Graph.OfPhoneNumber(Edge),
            GraphBody.JsonObject(writeProperties),
            QrCodesJson.Default.QrCode,
            cancellationToken);
}
