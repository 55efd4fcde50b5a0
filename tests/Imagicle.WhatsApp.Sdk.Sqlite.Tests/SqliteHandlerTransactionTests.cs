using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteHandlerTransactionTests : IDisposable
{
    private readonly StoreFile file = new();

    public SqliteHandlerTransactionTests()
    {
        using var connection = file.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE orders (message TEXT NOT NULL)";
        command.ExecuteNonQuery();
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Commit_HandlerWrote_KeepsItsRowsTogetherWithTheEventsEnd()
    {
        await using (var host = await StartAsync((_, _) => Task.CompletedTask))
        {
            await host.SendAsync(("a", "wamid.1", "x"), ("b", "wamid.2", "x"));
            await host.SendAsync(("a", "wamid.1", "x"));
            await host.DrainAsync();
        }

        file.Number("SELECT count(*) FROM orders").Should().Be(2);
        file.Number("SELECT count(*) FROM whatsapp_handled").Should().Be(2);
    }

    [Fact]
    public async Task Handler_FailsAfterWriting_LeavesNoRowAndTheNextAttemptWritesItOnce()
    {
        var again = new TaskCompletionSource();
        await using (var host = await StartAsync(
            (_, context) =>
            {
                if (context.Attempt == 1)
                {
                    throw new TimeoutException();
                }

                again.SetResult();
                return Task.CompletedTask;
            },
            maxAttempts: 2))
        {
            await host.SendAsync(("a", "wamid.1", "x"));
            await again.Task.WaitAsync(ProcessorHost.Patience);
            await host.DrainAsync();
        }

        file.Number("SELECT count(*) FROM orders").Should().Be(1);
    }

    [Fact]
    public async Task Handler_FailsForGood_LeavesNoRow()
    {
        await using (var host = await StartAsync((_, _) => throw new TimeoutException()))
        {
            await host.SendAsync(("a", "wamid.1", "x"));
            await host.DrainAsync();
            (await host.DeadLettersAsync()).Should().ContainSingle();
        }

        file.Number("SELECT count(*) FROM orders").Should().Be(0);
    }

    [Fact]
    public async Task Kill_BeforeTheCommit_HasNeitherTheRowNorTheEnd_AndTheEventComesAgain()
    {
        var written = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        await using var host = await StartAsync((_, _) =>
        {
            written.SetResult();
            return never.Task;
        });
        await host.SendAsync(("a", "wamid.1", "x"));
        await written.Task.WaitAsync(ProcessorHost.Patience);

        using var left = file.CopyAsAfterAKill();
        never.SetResult();

        await using (var next = await StartAsync((_, _) => Task.CompletedTask, path: left.Path))
        {
            await next.DrainAsync();
        }

        left.Number("SELECT count(*) FROM orders").Should().Be(1);
    }

    [Fact]
    public async Task Accept_WhileAHandlerHoldsTheTransaction_WaitsForItsEnd()
    {
        var written = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var host = await StartAsync((_, _) =>
        {
            written.TrySetResult();
            return release.Task;
        });
        await host.SendAsync(("a", "wamid.1", "x"));
        await written.Task.WaitAsync(ProcessorHost.Patience);

        var second = host.SendAsync(("b", "wamid.2", "x"));
        release.SetResult();

        (await second.WaitAsync(ProcessorHost.Patience)).Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task Handler_SavesAConversationInTheTransaction_IsPartOfItAndDoesNotWaitForItself()
    {
        await using (var host = await StartAsync(async (text, context) =>
        {
            var store = context.Services.GetRequiredService<IConversationStore>();
            var chat = new StoredChat(text.Id, "", "1", 0) { Identities = ["p:" + text.Id], Body = "{}"u8.ToArray() };
            (await store.TrySaveAsync(chat)).Should().BeTrue();
            (await store.GetAsync("", text.Id))!.Version.Should().Be(1, "it sees what it wrote");
            if (text.Body == "bad")
            {
                throw new TimeoutException();
            }
        }))
        {
            await host.SendAsync(("a", "wamid.1", "good"), ("b", "wamid.2", "bad"));
            await host.DrainAsync();
            (await host.DeadLettersAsync()).Should().ContainSingle().Which.Problem.Should().Contain("TimeoutException");
        }

        file.Number("SELECT count(*) FROM whatsapp_chats WHERE id = 'wamid.1'").Should().Be(1);
        file.Number("SELECT count(*) FROM whatsapp_chats WHERE id = 'wamid.2'").Should().Be(0);
    }

    [Fact]
    public async Task Handler_SendsDurablyInTheTransaction_IsToldToDoItBefore()
    {
        Exception? failure = null;
        await using var host = await StartAsync(async (_, context) =>
        {
            var messages = context.Services.GetRequiredService<WhatsAppCloudClient>().Messages;
            failure = await Record.ExceptionAsync(() =>
                messages.SendAsync("+39055", new TextMessage("x"), new SendOptions { Durable = true }));
        });

        await host.SendAsync(("a", "wamid.1", "x"));
        await host.DrainAsync();

        failure.Should().BeOfType<InvalidOperationException>().Which.Message.Should().Contain("BeginAsync");
    }

    private Task<ProcessorHost> StartAsync(
        Func<IncomingText, WhatsAppEventContext, Task> afterwards, int maxAttempts = 1, string? path = null) =>
        ProcessorHost.StartAsync(
            whatsApp => whatsApp.UseSqlite(path ?? file.Path).On<IncomingText>(async (text, context, cancellationToken) =>
            {
                var transaction = await context.Services.GetRequiredService<SqliteHandlerTransaction>()
                    .BeginAsync(cancellationToken);
                using var command = transaction.Connection!.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = "INSERT INTO orders (message) VALUES ($message)";
                command.Parameters.AddWithValue("$message", text.Id);
                command.ExecuteNonQuery();
                await afterwards(text, context);
            }),
            services => services.Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = maxAttempts;
                options.RetryDelay = TimeSpan.Zero;
            }));
}
