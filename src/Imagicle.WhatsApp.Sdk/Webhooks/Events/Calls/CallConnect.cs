namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A call starts: the customer calls, or took a call of the business.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/calls"/>
/// </summary>
/// <example>
/// <code>
/// // Nobody takes calls here.
/// foreach (var call in events.OfType&lt;CallConnect&gt;().Where(call =&gt; call.SdpType == "offer"))
/// {
///     await client.Calls.RejectAsync(call.CallId, cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="CallId">The call (<c>wacid.…</c>).</param>
public sealed record CallConnect(string CallId) : CallEvent(CallId)
{
    /// <summary><c>offer</c> or <c>answer</c>.</summary>
    public string? SdpType { get; init; }

    /// <summary>The session description (RFC 8866) to connect with.</summary>
    public string? Sdp { get; init; }

    /// <summary>The payload of the call button that the customer tapped.</summary>
    public string? ButtonPayload { get; init; }

    /// <summary>The payload of the call link that the customer opened.</summary>
    public string? LinkPayload { get; init; }

    internal override string? DuplicateKey => CallId.Length == 0 ? null : $"{CallId}/connect";
}
