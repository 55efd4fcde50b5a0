using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

/// <summary>One group over real HTTP.</summary>
public abstract class GroupTests : IDisposable
{
    internal GraphServer Graph { get; } = new();

    private protected WhatsAppCloudClient Client => Graph.Client;

    public void Dispose()
    {
        Graph.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>That the only request was this one.</summary>
    private protected void ShouldBe(string method, string path, string body = "") => Graph.Single.Should().BeEquivalentTo(
        new { Method = method, Path = path, Body = body, ContentType = body.Length > 0 ? "application/json" : "" });

    /// <summary>Does something that answers with success, and tells what went out.</summary>
    private protected async Task ShouldSendAsync(Func<WhatsAppCloudClient, Task> call, string method, string path, string body = "")
    {
        Graph.Answer("""{"success":true}""");
        await call(Client);
        ShouldBe(method, path, body);
    }
}
