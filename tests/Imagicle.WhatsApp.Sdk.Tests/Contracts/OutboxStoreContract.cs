using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every store of the outbox keeps to. Link this file into the tests of a further one.</summary>
public abstract class OutboxStoreContract
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, 123, TimeSpan.Zero);

    /// <summary>The store, as a process finds it when it starts; the first time it is empty.</summary>
    protected abstract IOutboxStore Open();

    [Theory]
    [InlineData(RecipientKind.Phone)]
    [InlineData(RecipientKind.UserId)]
    [InlineData(RecipientKind.Group)]
    public async Task List_AddedItem_IsTheSameInEveryField(RecipientKind kind)
    {
        var store = Open();
        var to = kind switch
        {
            RecipientKind.UserId => Recipient.UserId("IT.123"),
            RecipientKind.Group => Recipient.Group("group-1"),
            _ => Recipient.Phone("+39 055 0123456"),
        };
        var item = new OutboxItem(SendId.New(), "sales", "100", to, new MessageType("text"), "{\"a\":\"👋\"}"u8.ToArray(), Now)
        {
            Edge = "marketing_messages",
            State = OutboxState.Refused,
            Problem = "(131026)",
        };

        (await store.AddAsync(item)).Should().BeTrue();

        var found = (await store.ListAsync()).Single();
        (found with { Body = item.Body }).Should().Be(item);
        found.Body.ToArray().Should().Equal(item.Body.ToArray());
    }

    [Fact]
    public async Task Add_SameId_IsRefusedAndChangesNothing()
    {
        var store = Open();
        var item = Item();
        await store.AddAsync(item);

        (await store.AddAsync(item with { Account = "other" })).Should().BeFalse();

        (await store.ListAsync()).Single().Account.Should().Be("");
    }

    [Fact]
    public async Task TryChange_ExpectedState_ChangesAndAnyOtherDoesNot()
    {
        var store = Open();
        var item = Item();
        await store.AddAsync(item);

        (await store.TryChangeAsync(item with { State = OutboxState.Sending }, OutboxState.Unknown)).Should().BeFalse();
        (await store.ListAsync()).Single().State.Should().Be(OutboxState.Stored);
        (await store.TryChangeAsync(
            item with { State = OutboxState.Refused, Problem = "why", StoredAt = Now.AddHours(1) }, OutboxState.Stored))
            .Should().BeTrue();

        var changed = (await store.ListAsync()).Single();
        (changed.State, changed.Problem, changed.StoredAt).Should().Be((OutboxState.Refused, "why", Now.AddHours(1)));
        (await store.TryChangeAsync(Item(), OutboxState.Stored)).Should().BeFalse("it is not there");
    }

    [Fact]
    public async Task List_ManyItems_PagesFromOldestToNewestByState()
    {
        var store = Open();
        var items = Enumerable.Range(0, 10).Select(i => Item() with
        {
            State = i % 2 == 0 ? OutboxState.Stored : OutboxState.Unknown,
        }).OrderBy(item => item.Id).ToArray();
        foreach (var item in items.Reverse())
        {
            await store.AddAsync(item);
        }

        (await store.ListAsync(count: 3)).Select(item => item.Id).Should().Equal(items.Take(3).Select(item => item.Id));
        (await store.ListAsync(after: items[2].Id)).Select(item => item.Id)
            .Should().Equal(items.Skip(3).Select(item => item.Id));
        (await store.ListAsync(OutboxState.Unknown)).Select(item => item.Id)
            .Should().Equal(items.Where(item => item.State == OutboxState.Unknown).Select(item => item.Id));
    }

    [Fact]
    public async Task Remove_KnownAndUnknown_TellsWhetherItWasThere()
    {
        var store = Open();
        var item = Item();
        await store.AddAsync(item);

        (await store.RemoveAsync(item.Id)).Should().BeTrue();
        (await store.RemoveAsync(item.Id)).Should().BeFalse();
        (await store.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Open_AfterTheProcessEnded_WhatWasBeingSentIsUnknownAndTheRestAsBefore()
    {
        var store = Open();
        foreach (var state in Enum.GetValues<OutboxState>())
        {
            await store.AddAsync(Item() with { State = state, Account = state.ToString() });
        }

        (await Open().ListAsync()).Select(item => (item.Account, item.State)).Should().BeEquivalentTo(
            Enum.GetValues<OutboxState>().Select(state =>
                (state.ToString(), state == OutboxState.Sending ? OutboxState.Unknown : state)));
    }

    private static OutboxItem Item() =>
        new(SendId.New(), "", "100", Recipient.Phone("+390550123456"), new MessageType("text"), "{}"u8.ToArray(), Now);
}
