using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Asks whether the business may call. Meta allows 1 per day and 2 per week for each customer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions"/>
/// </summary>
/// <example>
/// <code>
/// var request = new CallPermissionRequestMessage("May we call you about your repair?");
/// await client.Messages.SendAsync(to, request, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">Why; <see cref="MessageLimits.InteractiveBody"/> characters at most. Optional.</param>
public sealed record CallPermissionRequestMessage(string? Body = null) : InteractiveMessage(Body)
{
    /// <inheritdoc/>
    public override string InteractiveType => "call_permission_request";

    private protected override bool NeedsBody => false;

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override void WriteAction(Utf8JsonWriter writer) =>
        SimpleAction.Write(writer, "call_permission_request"u8);
}
