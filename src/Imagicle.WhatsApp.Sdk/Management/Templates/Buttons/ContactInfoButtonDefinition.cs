namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Asks for the customer's phone number, if a username hides it.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// var button = new ContactInfoButtonDefinition();
/// </code>
/// </example>
public sealed record ContactInfoButtonDefinition : ButtonDefinition
{
    /// <inheritdoc/>
    public override string Type => "REQUEST_CONTACT_INFO";
}
