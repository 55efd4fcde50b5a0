using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using PublicApiGenerator;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

/// <summary>A changed public API is a decision seen in the review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_IsAsApproved() => Approved.Verify(
        typeof(SqliteStoreOptions).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] }), "PublicApi");
}
