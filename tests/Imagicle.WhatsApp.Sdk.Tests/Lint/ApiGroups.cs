using Imagicle.WhatsApp.Sdk.QrCodes;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>What the lint tests look at; the goal is the whole package.</summary>
internal static class ApiGroups
{
    /// <summary>Namespaces whose public types all have an example that compiles.</summary>
    internal static readonly string[] Namespaces =
    [
        "Imagicle.WhatsApp.Sdk.Analytics",
        "Imagicle.WhatsApp.Sdk.Calls",
        "Imagicle.WhatsApp.Sdk.Flows",
        "Imagicle.WhatsApp.Sdk.Graph",
        "Imagicle.WhatsApp.Sdk.Groups",
        "Imagicle.WhatsApp.Sdk.QrCodes",
        "Imagicle.WhatsApp.Sdk.Templates",
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
