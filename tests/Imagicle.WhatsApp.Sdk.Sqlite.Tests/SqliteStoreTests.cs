using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteHandledEventStoreTests : HandledEventStoreContract, IDisposable
{
    private readonly StoreFile file = new();
    private ServiceProvider? host;

    protected override IHandledEventStore Create()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time).AddWhatsApp(_ => { }).UseSqlite(file.Path);
        host = services.BuildServiceProvider();
        return host.GetRequiredService<IHandledEventStore>();
    }

    public void Dispose()
    {
        host?.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task Begin_AfterARestart_KnowsWhatIsDoneAndGrantsWhatWasInWork()
    {
        var store = Create();
        await store.BeginAsync(Key(1), "a#0");
        await store.EndAsync(Key(1));
        await store.BeginAsync(Key(2), "a#1");
        host!.Dispose();

        store = Create();

        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Done);
        (await store.BeginAsync(Key(2), "b#1")).Should().Be(EventClaim.Granted);
    }

    [Fact]
    public async Task Clean_KeysOlderThanEightDays_AreDeletedAndYoungerOnesKept()
    {
        var store = Create();
        foreach (var i in Enumerable.Range(0, 2_500))
        {
            await store.EndAsync(Key(i));
        }

        Time.Advance(TimeSpan.FromDays(4));
        await store.EndAsync(Key(0)); // its time counts from here
        await store.EndAsync(Key(9_999));
        Time.Advance(TimeSpan.FromDays(4));
        await host!.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
            .OfType<SqliteUpkeep>().Single().CleanAsync(CancellationToken.None);

        file.Number("SELECT count(*) FROM whatsapp_handled").Should().Be(2);
        (await store.BeginAsync(Key(0), "b#0")).Should().Be(EventClaim.Done);
        (await store.BeginAsync(Key(9_999), "b#0")).Should().Be(EventClaim.Done);
    }
}

public sealed class SqliteDeadLetterStoreTests : DeadLetterStoreContract, IDisposable
{
    private readonly StoreFile file = new();
    private ServiceProvider? host;

    protected override IDeadLetterStore Create()
    {
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { }).UseSqlite(file.Path);
        host = services.BuildServiceProvider();
        return host.GetRequiredService<IDeadLetterStore>();
    }

    public void Dispose()
    {
        host?.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task List_AfterARestart_HasTheLetters()
    {
        await Create().AddAsync(Letter("a"));
        host!.Dispose();

        (await Create().ListAsync()).Select(letter => letter.Id).Should().Equal("a");
    }
}
