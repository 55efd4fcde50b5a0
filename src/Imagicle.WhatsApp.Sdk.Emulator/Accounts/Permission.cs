namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The permissions that calls need.</summary>
internal static class Permission
{
    internal const string Messaging = "whatsapp_business_messaging";
    internal const string Management = "whatsapp_business_management";
}
