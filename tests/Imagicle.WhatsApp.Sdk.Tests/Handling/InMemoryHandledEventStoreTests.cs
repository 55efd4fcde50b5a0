using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryHandledEventStoreTests : HandledEventStoreContract
{
    protected override IHandledEventStore Create() => Create(maxRemembered: 1_000);

    [Fact]
    public async Task End_MoreThanTheLimit_ForgetsTheOldest()
    {
        var store = Create(maxRemembered: 2);
        foreach (var i in new[] { 1, 2, 3 })
        {
            await store.BeginAsync(Key(i), "a#0");
            await store.EndAsync(Key(i));
        }

        (await store.BeginAsync(Key(2), "b#0")).Should().Be(EventClaim.Done);
        (await store.BeginAsync(Key(3), "b#0")).Should().Be(EventClaim.Done);
        (await store.BeginAsync(Key(1), "b#0")).Should().Be(EventClaim.Granted);
    }

    private InMemoryHandledEventStore Create(int maxRemembered) =>
        new(Options.Create(new WebhookHandlingOptions { MaxRememberedEvents = maxRemembered }), Time);
}
