using System.Text;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class EraseTests : IDisposable
{
    private const string Canary = "canary-text-5d41402abc4b";

    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Erase_User_LeavesNothingInTheFileAndOthersUntouched()
    {
        var handled = new CallLog();
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using (var host = await StartAsync(async text =>
        {
            if (text.Body == "block")
            {
                started.SetResult();
                await release.Task;
            }

            handled.Note(text.Id);
            if (text.Body.Contains("bad", StringComparison.Ordinal))
            {
                throw new TimeoutException();
            }
        }))
        {
            await host.SendAsync(("39333", "wamid.dead", $"bad {Canary}"));
            await handled.UntilAsync("wamid.dead");
            await host.SendAsync(("39111", "wamid.block", "block"));
            await started.Task.WaitAsync(ProcessorHost.Patience);
            await host.SendAsync(("39333", "wamid.waits", Canary));
            await host.SendAsync(("39333", "wamid.both1", Canary), ("39111", "wamid.both2", "other"));
            await host.Services.GetRequiredService<IOutboxStore>().AddAsync(new OutboxItem(
                SendId.New(), "", "1", Recipient.Phone("+39333"), new MessageType("text"),
                Encoding.UTF8.GetBytes($$$"""{"to":"+39333","text":{"body":"{{{Canary}}}"}}"""), DateTimeOffset.UtcNow)
            {
                State = OutboxState.Unknown,
            });

            (await host.Services.GetRequiredService<UserData>().EraseAsync(new WhatsAppUser { PhoneNumber = "+39 333" }))
                .Should().BeGreaterThanOrEqualTo(4);

            foreach (var path in Directory.GetFiles(Path.GetDirectoryName(file.Path)!).Where(p => !p.EndsWith("-lock")))
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Canary)).Should().Be(-1, path);
            }

            (await host.DeadLettersAsync()).Should().BeEmpty();
            release.SetResult();
            await handled.UntilAsync("wamid.both2");
            await host.DrainAsync();
            (await host.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Should().Be(default(WebhookInboxStatus));
        }

        // The window was one delivery: the others were still in the file.
        handled.Calls.Should().Equal("wamid.dead", "wamid.block", "wamid.both2");
    }

    [Fact]
    public async Task Erase_UserWithoutAnyId_Throws()
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);

        await FluentActions.Awaiting(() => host.Services.GetRequiredService<UserData>()
            .EraseAsync(new WhatsAppUser { Name = "Anna" }).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    private Task<ProcessorHost> StartAsync(Func<IncomingText, Task> handle) => ProcessorHost.StartAsync(whatsApp => whatsApp
        .UseSqlite(options =>
        {
            options.Path = file.Path;
            options.MaxDeliveriesInMemory = 1;
        })
        .On<IncomingText>((text, _, _) => handle(text)));
}
