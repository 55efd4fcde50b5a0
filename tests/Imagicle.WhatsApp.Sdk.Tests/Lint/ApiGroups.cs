using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Tests.Lint;

/// <summary>What the lint tests of the management calls look at.</summary>
internal static class ApiGroups
{
    /// <summary>Where the models of the groups are.</summary>
    internal static readonly string[] Namespaces =
    [
        "Imagicle.WhatsApp.Sdk.Diagnostics",
        "Imagicle.WhatsApp.Sdk.Management",
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
