namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Asks the customer whether the business may call.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions"/>
/// </summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;TemplateComponent&gt; components =
///     [new BodyComponent("May we call you about your order?"), new CallPermissionRequestComponent()];
/// </code>
/// </example>
public sealed record CallPermissionRequestComponent : TemplateComponent
{
    /// <inheritdoc/>
    public override string Type => "CALL_PERMISSION_REQUEST";
}
