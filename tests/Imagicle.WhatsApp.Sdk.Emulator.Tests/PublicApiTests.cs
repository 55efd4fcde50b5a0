using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using PublicApiGenerator;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests;

/// <summary>A changed public API is a decision seen in the review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsAsApproved() => Approved.Verify(
        typeof(WhatsAppEmulator).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }), "PublicApi");
}
