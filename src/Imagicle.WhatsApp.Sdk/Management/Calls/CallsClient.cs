using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The signalling of voice calls: the SDP goes through here and through the <c>calls</c> webhooks, the sound over the
/// host's own WebRTC. Needs <c>whatsapp_business_messaging</c>, and calls switched on with
/// <see cref="PhoneNumbersClient.UpdateSettingsAsync"/>. Thread-safe.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/integration-patterns"/>
/// </summary>
/// <example>
/// <code>
/// // A customer calls: CallConnect brings the id and the offer, the host's WebRTC makes the answer.
/// const string callId = "wacid.ABGGFjFVU2AfAgo6V";
/// const string sdpAnswer = "v=0...";
/// await client.Calls.PreAcceptAsync(callId, sdpAnswer);
/// await client.Calls.AcceptAsync(callId, sdpAnswer);
/// await client.Calls.TerminateAsync(callId);
/// </code>
/// </example>
public class CallsClient
{
    private readonly GraphClient? graph;

    internal CallsClient(GraphClient graph) => this.graph = graph;

    /// <summary>For test doubles that override the members they need.</summary>
    protected CallsClient()
    {
    }

    private GraphClient Graph => graph ?? throw GraphClient.NotOverridden();

    /// <summary>Calls a customer who lets the business call. <c>CallConnect</c> brings their answer.</summary>
    /// <param name="to">A phone number or a business-scoped user id.</param>
    /// <param name="sdpOffer">The offer (RFC 8866).</param>
    /// <param name="callbackData">
    /// Comes back with the call's webhooks; <see cref="MessageLimits.OpaqueCallbackData"/> characters at most.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting; the customer may be called all the same.</param>
    /// <returns>The call's id (<c>wacid.…</c>).</returns>
    /// <exception cref="ArgumentException">A text is empty or too long, or the recipient is a group.</exception>
    /// <exception cref="WhatsAppApiException">
    /// It failed; 138006: the customer does not let the business call.
    /// </exception>
    public virtual Task<string> ConnectAsync(
        Recipient to, string sdpOffer, string? callbackData = null, CancellationToken cancellationToken = default)
    {
        CheckPerson(to, nameof(to));
        CheckData(callbackData);
        ArgumentException.ThrowIfNullOrWhiteSpace(sdpOffer);
        return Graph.RequestAsync(
            HttpMethod.Post,
            Graph.OfPhoneNumber("calls"),
            GraphBody.Json(writer =>
            {
                Start(writer, "connect"u8);
                writer.WriteString(to.Kind == RecipientKind.UserId ? "recipient"u8 : "to"u8, to.Value);
                WriteSession(writer, "offer"u8, sdpOffer);
                End(writer, callbackData);
            }),
            static json => json.First("calls"u8)?.GetText("id"u8),
            cancellationToken);
    }

    /// <summary>
    /// Prepares the connection while the phone rings, so that no word is lost when the call is accepted.
    /// </summary>
    /// <param name="callId">The call, of <c>CallConnect</c>.</param>
    /// <param name="sdpAnswer">The answer (RFC 8866).</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task PreAcceptAsync(
        string callId, string sdpAnswer, CancellationToken cancellationToken = default) =>
        AnswerAsync(callId, "pre_accept", sdpAnswer, null, cancellationToken);

    /// <summary>Takes a call: within 30 to 60 seconds, before WhatsApp ends it.</summary>
    /// <param name="callId">The call, of <c>CallConnect</c>.</param>
    /// <param name="sdpAnswer">
    /// The answer (RFC 8866); the one of <see cref="PreAcceptAsync"/>, if that was called.
    /// </param>
    /// <param name="callbackData">
    /// Comes back with the call's webhooks; <see cref="MessageLimits.OpaqueCallbackData"/> characters at most.
    /// </param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task AcceptAsync(
        string callId, string sdpAnswer, string? callbackData = null, CancellationToken cancellationToken = default)
    {
        CheckData(callbackData);
        return AnswerAsync(callId, "accept", sdpAnswer, callbackData, cancellationToken);
    }

    /// <summary>Does not take a call.</summary>
    /// <param name="callId">The call, of <c>CallConnect</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task RejectAsync(string callId, CancellationToken cancellationToken = default) =>
        PostAsync(callId, "reject", sdpAnswer: null, callbackData: null, cancellationToken);

    /// <summary>Ends a call, also one that still rings.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task TerminateAsync(string callId, CancellationToken cancellationToken = default) =>
        PostAsync(callId, "terminate", sdpAnswer: null, callbackData: null, cancellationToken);

    /// <summary>
    /// Whether the business may call a customer. Ask with <c>CallPermissionRequestMessage</c>.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions"/>
    /// </summary>
    /// <param name="user">A phone number or a business-scoped user id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The recipient is a group.</exception>
    /// <exception cref="WhatsAppApiException">It failed; 613: asked too often.</exception>
    public virtual Task<CallPermissionInfo> GetPermissionAsync(
        Recipient user, CancellationToken cancellationToken = default)
    {
        CheckPerson(user, nameof(user));
        var path = Graph.OfPhoneNumber("call_permissions");
        return Graph.GetAsync(
            user.Kind == RecipientKind.UserId
                ? path.With("recipient", user.Value)
                : path.With("user_wa_id", string.Concat(user.Value.Where(char.IsAsciiDigit))),
            CallsJson.Default.CallPermissionInfo,
            cancellationToken);
    }

    private Task AnswerAsync(
        string callId, string action, string sdpAnswer, string? callbackData, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sdpAnswer);
        return PostAsync(callId, action, sdpAnswer, callbackData, cancellationToken);
    }

    private Task PostAsync(
        string callId, string action, string? sdpAnswer, string? callbackData, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(callId);
        return Graph.PostAsync(
            Graph.OfPhoneNumber("calls"),
            GraphBody.Json(writer =>
            {
                Start(writer, System.Text.Encoding.ASCII.GetBytes(action));
                writer.WriteString("call_id"u8, callId);
                if (sdpAnswer is not null)
                {
                    WriteSession(writer, "answer"u8, sdpAnswer);
                }

                End(writer, callbackData);
            }),
            cancellationToken);
    }

    private static void Start(Utf8JsonWriter writer, ReadOnlySpan<byte> action)
    {
        writer.WriteStartObject();
        writer.WriteString("messaging_product"u8, "whatsapp"u8);
        writer.WriteString("action"u8, action);
    }

    private static void WriteSession(Utf8JsonWriter writer, ReadOnlySpan<byte> type, string sdp)
    {
        writer.WriteStartObject("session"u8);
        writer.WriteString("sdp_type"u8, type);
        writer.WriteString("sdp"u8, sdp);
        writer.WriteEndObject();
    }

    private static void End(Utf8JsonWriter writer, string? callbackData)
    {
        writer.WriteOptional("biz_opaque_callback_data"u8, callbackData);
        writer.WriteEndObject();
    }

    private static void CheckPerson(Recipient to, string name)
    {
        if (to.IsEmpty || to.Kind == RecipientKind.Group)
        {
            throw new ArgumentException("A phone number or a user id is needed.", name);
        }
    }

    private static void CheckData(string? callbackData)
    {
        if (callbackData?.Length > MessageLimits.OpaqueCallbackData)
        {
            throw new ArgumentException(
                $"{MessageLimits.OpaqueCallbackData} characters at most.", nameof(callbackData));
        }
    }
}
