using Imagicle.WhatsApp.Sdk.QrCodes;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>What the lint tests of the management calls look at.</summary>
internal static class ApiGroups
{
    /// <summary>Where the models of the groups are.</summary>
    internal static readonly string[] Namespaces =
    [
        "Imagicle.WhatsApp.Sdk.Analytics",
        "Imagicle.WhatsApp.Sdk.BlockList",
        "Imagicle.WhatsApp.Sdk.BusinessAccounts",
        "Imagicle.WhatsApp.Sdk.BusinessProfiles",
        "Imagicle.WhatsApp.Sdk.Calls",
        "Imagicle.WhatsApp.Sdk.Commerce",
        "Imagicle.WhatsApp.Sdk.Compliance",
        "Imagicle.WhatsApp.Sdk.ContactBook",
        "Imagicle.WhatsApp.Sdk.ConversationalComponents",
        "Imagicle.WhatsApp.Sdk.Diagnostics",
        "Imagicle.WhatsApp.Sdk.Flows",
        "Imagicle.WhatsApp.Sdk.Graph",
        "Imagicle.WhatsApp.Sdk.Groups",
        "Imagicle.WhatsApp.Sdk.MessageHistory",
        "Imagicle.WhatsApp.Sdk.PhoneNumbers",
        "Imagicle.WhatsApp.Sdk.QrCodes",
        "Imagicle.WhatsApp.Sdk.Templates",
        "Imagicle.WhatsApp.Sdk.Uploads",
        "Imagicle.WhatsApp.Sdk.Usernames",
    ];

    internal static IReadOnlyList<Type> PublicTypes { get; } =
        [.. typeof(QrCodesClient).Assembly.GetExportedTypes().Where(type => Namespaces.Contains(type.Namespace))];

    /// <summary>The groups of the client, wherever they are.</summary>
    internal static IReadOnlyList<Type> Clients { get; } =
    [
        .. typeof(WhatsAppCloudClient).Assembly.GetExportedTypes().Where(type =>
            type.Name.EndsWith("Client", StringComparison.Ordinal) && type != typeof(WhatsAppCloudClient)),
    ];
}
