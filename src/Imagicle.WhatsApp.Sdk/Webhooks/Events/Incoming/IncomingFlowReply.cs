using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The customer completed a flow or an address form. What the customer typed is in
/// <see cref="ResponseJson"/>: never trust it more than any other input.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/receiveflowresponse"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingFlowReply&gt;((reply, context, token) =&gt;
/// {
///     var date = reply.GetResponse().TryGetProperty("date", out var given) ? given.ToString() : "any day";
///     return client.Messages.SendTextAsync(reply.ToRecipient(), $"Booked for {date}.", cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="Name"><c>flow</c>, <c>address_message</c>, ...</param>
/// <param name="ResponseJson">The answers as JSON; of a flow with its <c>flow_token</c>.</param>
public sealed record IncomingFlowReply(string Name, string ResponseJson) : IncomingMessage
{
    /// <summary>The text that the chat shows: <c>Sent</c>.</summary>
    public string? Body { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Interactive;

    /// <summary>The answers as JSON.</summary>
    /// <exception cref="JsonException">They are not valid JSON.</exception>
    public JsonElement GetResponse()
    {
        using var document = JsonDocument.Parse(ResponseJson);
        return document.RootElement.Clone();
    }

    /// <summary>The answers as a type of yours.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="type">Its description, from a source-generated <c>JsonSerializerContext</c>.</param>
    /// <exception cref="JsonException">They are not valid JSON, or not of that type.</exception>
    public T? GetResponse<T>(JsonTypeInfo<T> type) => JsonSerializer.Deserialize(ResponseJson, type);
}
