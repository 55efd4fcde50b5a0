using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Accept_FileIsFull_IsUnavailableAndNothingAcceptedIsLost()
    {
        var handled = new CallLog();
        var accepted = new List<string>();
        await using (var host = await StartAsync(new CallLog(), text => new TaskCompletionSource().Task))
        {
            await host.Services.GetRequiredService<SqliteDatabase>()
                .WriteAsync(session => session.Number("PRAGMA max_page_count = 60"));
            var isFull = false;
            for (var i = 0; i < 1_000 && !isFull; i++)
            {
                if (await host.SendAsync(("a", $"wamid.{i}", new string('x', 1_000))) == WebhookOutcome.Accepted)
                {
                    accepted.Add($"wamid.{i}");
                    continue;
                }

                // The reader's notes need no room: one that succeeds in between hides the failure until the next webhook.
                var failure = await Record.ExceptionAsync(
                    () => host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync().AsTask());
                isFull = failure is SqliteStoreException { Problem: SqliteStoreProblem.Full };
            }

            isFull.Should().BeTrue();

            accepted.Count.Should().BeInRange(10, 999);
            host.Log.Entries.Should().Contain(entry =>
                entry.Level == LogLevel.Error && entry.Text.Contains("There is no room for the WhatsApp store"));
            await host.StopAsync(new CancellationToken(canceled: true));
        }

        await using (var host = await StartAsync(handled))
        {
            (await host.SendAsync(("b", "wamid.new", "there is room again"))).Should().Be(WebhookOutcome.Accepted);
            await handled.UntilAsync("wamid.new");
            await handled.UntilAsync(accepted[^1]);
            await host.DrainAsync();
        }

        handled.Calls.Where(id => id != "wamid.new").Should().Equal(accepted, "none is lost, doubled or out of order");
    }

    [Fact]
    public async Task Accept_AnotherProgramHoldsTheFile_IsUnavailableUntilItLetsGo()
    {
        var handled = new CallLog();
        await using var host = await StartAsync(handled);
        await host.SendAsync(("a", "wamid.1", "x"));
        await handled.UntilAsync("wamid.1");
        await host.Services.GetRequiredService<SqliteDatabase>().WriteAsync(_ => 0);

        using (var other = file.Connect())
        {
            Execute(other, "BEGIN EXCLUSIVE");
            (await host.SendAsync(("a", "wamid.2", "x"))).Should().Be(WebhookOutcome.Unavailable);
            host.Log.Entries.Should().Contain(entry => entry.Text.Contains("locked by another program"));
            Execute(other, "ROLLBACK");
        }

        (await host.SendAsync(("a", "wamid.2", "x"))).Should().Be(WebhookOutcome.Accepted);
        await handled.UntilAsync("wamid.2");
        host.Log.Entries.Should().Contain(entry => entry.Text.Contains("works again"));
    }

    [Fact]
    public async Task Handle_AnotherProgramHoldsTheFile_WaitsAndHandlesOnce()
    {
        var handled = new CallLog();
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var host = await StartAsync(handled, async _ =>
        {
            started.SetResult();
            await release.Task;
        });
        await host.SendAsync(("a", "wamid.1", "x"));
        await started.Task.WaitAsync(ProcessorHost.Patience);

        using (var other = file.Connect())
        {
            Execute(other, "BEGIN EXCLUSIVE");
            release.SetResult();
            await host.Services.GetRequiredService<SqliteDatabase>().Awaiting(d => d.WriteAsync(_ => 0))
                .Should().ThrowAsync<SqliteStoreException>();
            Execute(other, "ROLLBACK");
        }

        await host.DrainAsync();
        handled.Calls.Should().Equal("wamid.1");
        (await host.DeadLettersAsync()).Should().BeEmpty();
        file.Number("SELECT count(*) FROM whatsapp_handled").Should().Be(1);
    }

    [Fact]
    public async Task Start_GarbageInsteadOfAFile_SaysSo()
    {
        File.WriteAllBytes(file.Path, [.. Enumerable.Range(0, 10_000).Select(i => (byte)(i * 7))]);

        var failure = await FailureOfStartAsync();

        failure.Problem.Should().Be(SqliteStoreProblem.Damaged);
        failure.Message.Should().Contain(file.Path).And.Contain("damaged");
    }

    [Fact]
    public async Task Start_TruncatedFile_SaysSo()
    {
        await using (var host = await StartAsync(new CallLog(), _ => new TaskCompletionSource().Task))
        {
            foreach (var i in Enumerable.Range(0, 100))
            {
                await host.SendAsync(("a", $"wamid.{i}", new string('x', 1_000)));
            }

            await host.StopAsync(new CancellationToken(canceled: true));
        }

        using (var stream = File.OpenWrite(file.Path))
        {
            stream.SetLength(stream.Length / 2);
        }

        (await FailureOfStartAsync()).Problem.Should().Be(SqliteStoreProblem.Damaged);
    }

    [Fact]
    public async Task Accept_FileIsDamagedWhileOpen_IsUnavailable()
    {
        await using var host = await StartAsync(new CallLog(), _ => new TaskCompletionSource().Task);
        foreach (var i in Enumerable.Range(0, 100))
        {
            await host.SendAsync(("a", $"wamid.{i}", new string('x', 1_000)));
        }

        await host.Services.GetRequiredService<SqliteDatabase>()
            .WriteAsync(session => session.Number("PRAGMA cache_size = 0"));
        using (var other = file.Connect())
        {
            Execute(other, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        using (var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            stream.Seek(4096, SeekOrigin.Begin);
            stream.Write([.. Enumerable.Repeat((byte)0xA5, (int)stream.Length - 4096)]);
        }

        (await host.SendAsync(("a", "wamid.new", "x"))).Should().Be(WebhookOutcome.Unavailable);

        host.Log.Entries.Should().Contain(entry => entry.Text.Contains("is damaged"));
    }

    [Fact]
    public async Task Start_NewerSchema_SaysSoAndChangesNothing()
    {
        await using (await StartAsync(new CallLog()))
        {
        }

        using (var connection = file.Connect())
        {
            Execute(connection, "UPDATE whatsapp_schema SET version = 99");
        }

        var failure = await FailureOfStartAsync();

        failure.Problem.Should().Be(SqliteStoreProblem.NewerVersion);
        failure.Message.Should().Contain("99");
        file.Number("SELECT version FROM whatsapp_schema").Should().Be(99);
    }

    [Fact]
    public async Task Start_FolderIsMissing_SaysSo()
    {
        var failure = await FailureOfStartAsync(Path.Combine(file.Path, "missing", "whatsapp.db"));

        failure.Problem.Should().Be(SqliteStoreProblem.NotWritable);
    }

    [Fact]
    public async Task Start_AnotherProcessUsesTheFile_WaitsAndThenSaysSo()
    {
        await using var host = await StartAsync(new CallLog());

        (await FailureOfStartAsync()).Problem.Should().Be(SqliteStoreProblem.InUse);
    }

    [Fact]
    public async Task Start_FormerProcessStillEnds_WaitsForIt()
    {
        var time = new SignallingTimeProvider();
        var first = await StartAsync(new CallLog());
        var second = StartAsync(new CallLog(), time: time, openTimeout: TimeSpan.FromSeconds(10));
        await time.SomebodyWaitsAsync();
        second.IsCompleted.Should().BeFalse();

        await first.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        await using var host = await second.WaitAsync(ProcessorHost.Patience);
        (await host.SendAsync(("a", "wamid.1", "x"))).Should().Be(WebhookOutcome.Accepted);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task<SqliteStoreException> FailureOfStartAsync(string? path = null) =>
        (await FluentActions.Awaiting(() => StartAsync(new CallLog(), path: path))
            .Should().ThrowAsync<SqliteStoreException>()).Which;

    private Task<ProcessorHost> StartAsync(
        CallLog handled,
        Func<IncomingText, Task>? handle = null,
        string? path = null,
        TimeProvider? time = null,
        TimeSpan openTimeout = default) => ProcessorHost.StartAsync(
            whatsApp => whatsApp
                .UseSqlite(options =>
                {
                    options.Path = path ?? file.Path;
                    options.BusyTimeout = TimeSpan.FromMilliseconds(1);
                    options.OpenTimeout = openTimeout;
                })
                .On<IncomingText>(async (text, _, _) =>
                {
                    await (handle?.Invoke(text) ?? Task.CompletedTask);
                    handled.Note(text.Id);
                }),
            services => services.AddSingleton(time ?? TimeProvider.System));
}
