namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What Graph calls the objects in its errors.</summary>
internal static class NodeType
{
    internal static string NameOf(object node) => node switch
    {
        EmulatedPhoneNumber => "WhatsAppBusinessPhoneNumber",
        EmulatedAccount => "WhatsAppBusinessAccount",
        EmulatedBusiness => "Business",
        EmulatedApp => "Application",
        StoredTemplate => "WhatsAppMessageTemplate",
        StoredMedia => "WhatsAppMedia",
        _ => "Node",
    };

    /// <summary>Whose it is; null for what belongs to no account.</summary>
    internal static EmulatedAccount? AccountOf(object node) => node switch
    {
        EmulatedPhoneNumber number => number.Account,
        EmulatedAccount account => account,
        StoredTemplate template => template.Account,
        StoredMedia media => media.Number.Account,
        EmulatedBusiness business => business.Account,
        _ => null,
    };
}

/// <summary>The business (portfolio) that owns an account.</summary>
internal sealed record EmulatedBusiness(EmulatedAccount Account);

/// <summary>Where calls go that name no object, such as <c>debug_token</c>.</summary>
internal sealed class GraphRoot
{
    internal static readonly GraphRoot Instance = new();
}
