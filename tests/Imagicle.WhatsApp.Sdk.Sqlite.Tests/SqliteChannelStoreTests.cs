using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly StoreFile file = new();
    private ServiceProvider? host;

    protected override IConversationStore Create()
    {
        host?.Dispose();
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { }).UseSqlite(file.Path).UseChannel();
        host = services.BuildServiceProvider();
        return host.GetRequiredService<IConversationStore>();
    }

    public void Dispose()
    {
        host?.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task Get_AfterARestart_HasTheChat()
    {
        await Create().TrySaveAsync(new StoredChat("c1", "sales", "100", 0) { Identities = ["p:1"], Body = "{}"u8.ToArray() });

        (await Create().FindAsync("sales", "100", ["p:1"])).Should().ContainSingle().Which.Version.Should().Be(1);
    }

    [Fact]
    public async Task ListOpen_MoreThanAPage_ListsEachOnce()
    {
        var store = Create();
        foreach (var i in Enumerable.Range(0, 250))
        {
            await store.TrySaveAsync(new StoredChat($"c{i}", "sales", "100", 0) { Identities = [$"p:{i}"], HasOpenConversation = true });
        }

        var ids = new List<string>();
        await foreach (var chat in store.ListOpenAsync("sales"))
        {
            ids.Add(chat.Id);
        }

        ids.Should().BeEquivalentTo(Enumerable.Range(0, 250).Select(i => $"c{i}"));
    }
}

public sealed class SqliteChannelLedgerTests : ChannelLedgerContract, IDisposable
{
    private readonly StoreFile file = new();
    private ServiceProvider? host;

    protected override IChannelLedger Create()
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { }).UseChannel().Services.AddWhatsApp("sales", _ => { }).UseSqlite(file.Path);
        host = services.BuildServiceProvider();
        return host.GetRequiredService<IChannelLedger>();
    }

    public void Dispose()
    {
        host?.Dispose();
        file.Dispose();
    }
}
