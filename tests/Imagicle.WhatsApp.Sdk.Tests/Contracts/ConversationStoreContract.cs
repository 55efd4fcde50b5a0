using System.Text;
using Imagicle.WhatsApp.Sdk.Channels;

namespace Imagicle.WhatsApp.Sdk.Tests.Contracts;

/// <summary>What every conversation store keeps to. Link this file into the tests of a further one.</summary>
public abstract class ConversationStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, 123, TimeSpan.Zero);

    /// <summary>An empty store.</summary>
    protected abstract IConversationStore Create();

    [Fact]
    public async Task Get_SavedChat_IsTheSameInEveryFieldWithTheNextVersion()
    {
        var store = Create();
        var chat = Chat("c1", ["p:39333", "u:IT.1"]) with
        {
            HasOpenConversation = true,
            DueAt = Noon,
            Body = Encoding.UTF8.GetBytes("""{"v":1,"n":"Ada 👋 'quoted'"}"""),
        };

        (await store.TrySaveAsync(chat)).Should().BeTrue();

        var read = (await store.GetAsync("sales", "c1"))!;
        read.Should().BeEquivalentTo(chat with { Version = 1 }, like => like.Excluding(c => c.Body));
        read.Body.ToArray().Should().Equal(chat.Body.ToArray());
    }

    [Fact]
    public async Task Get_UnknownIdOrOtherAccount_IsNull()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));

        (await store.GetAsync("sales", "c2")).Should().BeNull();
        (await store.GetAsync("support", "c1")).Should().BeNull();
    }

    [Fact]
    public async Task Save_EmptyAccountNameAndNoDueTime_AreKept()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"], account: ""));

        (await store.GetAsync("", "c1")).Should().Match<StoredChat>(chat => chat.DueAt == null && chat.Account == "");
    }

    [Fact]
    public async Task Save_Again_ReplacesEverything()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1", "u:IT.1"]) with { HasOpenConversation = true, DueAt = Noon });

        (await store.TrySaveAsync(Chat("c1", ["u:IT.1", "u:IT.2"], version: 1) with { Body = "{}"u8.ToArray() })).Should().BeTrue();

        var read = (await store.GetAsync("sales", "c1"))!;
        (read.Version, read.HasOpenConversation, read.DueAt, read.Body.Length).Should().Be((2, false, null, 2));
        read.Identities.Should().BeEquivalentTo("u:IT.1", "u:IT.2");
        (await FindAsync(store, "p:1")).Should().BeEmpty("an identity that was given up finds nothing");
        (await FindAsync(store, "u:IT.2")).Should().Equal("c1");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Save_OtherVersionThanStored_ChangesNothing(long version)
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));
        await store.TrySaveAsync(Chat("c1", ["p:1"], version: 1));

        (await store.TrySaveAsync(Chat("c1", ["p:2"], version))).Should().BeFalse();

        (await store.GetAsync("sales", "c1"))!.Version.Should().Be(2);
        (await FindAsync(store, "p:1", "p:2")).Should().Equal("c1");
        (await FindAsync(store, "p:2")).Should().BeEmpty();
    }

    [Fact]
    public async Task Save_ChatThatIsGone_ChangesNothing()
    {
        var store = Create();

        (await store.TrySaveAsync(Chat("c1", ["p:1"], version: 1))).Should().BeFalse();

        (await FindAsync(store, "p:1")).Should().BeEmpty();
    }

    [Fact]
    public async Task Save_IdentityOfAnotherChat_ChangesNothing()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1", "u:IT.1"]));

        (await store.TrySaveAsync(Chat("c2", ["u:IT.1", "p:2"]))).Should().BeFalse();

        (await store.GetAsync("sales", "c2")).Should().BeNull();
        (await FindAsync(store, "u:IT.1", "p:2")).Should().Equal("c1");
    }

    [Fact]
    public async Task Save_SameIdentityAtAnotherNumberOrAccount_IsAllowed()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));

        (await store.TrySaveAsync(Chat("c2", ["p:1"], number: "200"))).Should().BeTrue();
        (await store.TrySaveAsync(Chat("c3", ["p:1"], account: "support"))).Should().BeTrue();

        (await FindAsync(store, "p:1")).Should().Equal("c1");
        (await store.FindAsync("sales", null, ["p:1"])).Select(chat => chat.Id).Should().BeEquivalentTo("c1", "c2");
    }

    [Fact]
    public async Task Save_WithAbsorbed_RemovesItAndTakesItsIdentities()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));
        await store.TrySaveAsync(Chat("c2", ["u:IT.1"]) with { HasOpenConversation = true, DueAt = Noon });

        (await store.TrySaveAsync(Chat("c1", ["p:1", "u:IT.1"], version: 1), Chat("c2", [], version: 1))).Should().BeTrue();

        (await FindAsync(store, "u:IT.1", "p:1")).Should().Equal("c1");
        (await store.GetAsync("sales", "c2")).Should().BeNull();
        (await store.ListDueAsync("sales", Noon, 10)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("c2", 1)]
    [InlineData("c3", 1)]
    public async Task Save_AbsorbedHasChangedOrIsGone_ChangesNothing(string absorbed, long version)
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));
        await store.TrySaveAsync(Chat("c2", ["u:IT.1"]));
        await store.TrySaveAsync(Chat("c2", ["u:IT.1"], version: 1));

        (await store.TrySaveAsync(Chat("c1", ["p:1", "p:9"], version: 1), Chat(absorbed, [], version: version))).Should().BeFalse();

        (await store.GetAsync("sales", "c1"))!.Version.Should().Be(1);
        (await store.GetAsync("sales", "c2"))!.Version.Should().Be(2);
        (await FindAsync(store, "p:9")).Should().BeEmpty();
    }

    [Fact]
    public async Task Find_SeveralIdentitiesOfOneChat_FindsItOnce()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1", "u:IT.1", "e:IT.ENT.1"]));
        await store.TrySaveAsync(Chat("c2", ["p:2"]));

        (await FindAsync(store, "p:1", "e:IT.ENT.1", "u:IT.1")).Should().Equal("c1");
        (await FindAsync(store, "p:2", "u:IT.1")).Should().BeEquivalentTo("c1", "c2");
        (await FindAsync(store, "u:it.1", "p:11")).Should().BeEmpty("identities are compared character by character");
        (await FindAsync(store)).Should().BeEmpty();
    }

    [Fact]
    public async Task Remove_AsRead_FreesItsIdentities()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]) with { DueAt = Noon, HasOpenConversation = true });

        (await store.TryRemoveAsync(Chat("c1", [], version: 2))).Should().BeFalse();
        (await store.TryRemoveAsync(Chat("c1", [], version: 1))).Should().BeTrue();
        (await store.TryRemoveAsync(Chat("c1", [], version: 1))).Should().BeFalse();

        (await store.TrySaveAsync(Chat("c2", ["p:1"]))).Should().BeTrue();
        (await store.ListDueAsync("sales", Noon, 10)).Should().BeEmpty();
        (await OpenAsync(store)).Should().BeEmpty();
    }

    [Fact]
    public async Task ListOpen_ListsOpenOnesOfTheAccount()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]) with { HasOpenConversation = true });
        await store.TrySaveAsync(Chat("c2", ["p:2"]));
        await store.TrySaveAsync(Chat("c3", ["p:3"]) with { HasOpenConversation = true });
        await store.TrySaveAsync(Chat("c4", ["p:4"], account: "support") with { HasOpenConversation = true });

        (await OpenAsync(store)).Should().BeEquivalentTo("c1", "c3");

        await store.TrySaveAsync(Chat("c1", ["p:1"], version: 1));
        (await OpenAsync(store)).Should().BeEquivalentTo("c3");
    }

    [Fact]
    public async Task ListDue_ListsWhatIsDueTheLongestDueFirst()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]) with { DueAt = Noon });
        await store.TrySaveAsync(Chat("c2", ["p:2"]) with { DueAt = Noon.AddMilliseconds(1) });
        await store.TrySaveAsync(Chat("c3", ["p:3"]) with { DueAt = Noon.AddHours(-1) });
        await store.TrySaveAsync(Chat("c4", ["p:4"]));
        await store.TrySaveAsync(Chat("c5", ["p:5"], account: "support") with { DueAt = Noon });

        (await DueAsync(store, Noon)).Should().Equal("c3", "c1");
        (await DueAsync(store, Noon)).Should().Equal(["c3", "c1"], "only a save puts them off");
        (await DueAsync(store, Noon, limit: 1)).Should().Equal("c3");
        (await DueAsync(store, Noon.AddMilliseconds(1))).Should().Equal("c3", "c1", "c2");
    }

    [Fact]
    public async Task ListDue_AfterASave_FollowsTheNewTime()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]) with { DueAt = Noon });
        await store.TrySaveAsync(Chat("c2", ["p:2"]) with { DueAt = Noon.AddHours(5) });

        await store.TrySaveAsync(Chat("c1", ["p:1"], version: 1) with { DueAt = Noon.AddHours(2) });
        await store.TrySaveAsync(Chat("c2", ["p:2"], version: 1) with { DueAt = Noon.AddHours(1) });

        (await DueAsync(store, Noon)).Should().BeEmpty();
        (await DueAsync(store, Noon.AddHours(1))).Should().Equal("c2");
        (await DueAsync(store, Noon.AddHours(2))).Should().Equal("c2", "c1");
        await store.TrySaveAsync(Chat("c1", ["p:1"], version: 2));
        (await DueAsync(store, Noon.AddHours(9))).Should().Equal("c2");
    }

    [Fact]
    public async Task Erase_RemovesTheUsersChatsAtAllNumbersAndNobodyElses()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1", "u:IT.1"]) with { HasOpenConversation = true, DueAt = Noon });
        await store.TrySaveAsync(Chat("c2", ["u:IT.1"], number: "200"));
        await store.TrySaveAsync(Chat("c3", ["p:3"]));
        await store.TrySaveAsync(Chat("c4", ["p:1"], account: "support"));

        (await store.EraseAsync("sales", ["p:1", "u:IT.1"])).Should().Be(2);
        (await store.EraseAsync("sales", ["p:1", "u:IT.1"])).Should().Be(0);

        (await store.FindAsync("sales", null, ["p:1", "u:IT.1", "p:3"])).Select(chat => chat.Id).Should().Equal("c3");
        (await store.GetAsync("support", "c4")).Should().NotBeNull();
        (await OpenAsync(store)).Should().BeEmpty();
        (await DueAsync(store, Noon)).Should().BeEmpty();
    }

    [Fact]
    public async Task Save_ByManyAtOnce_LetsOneWinEachTime()
    {
        var store = Create();
        await store.TrySaveAsync(Chat("c1", ["p:1"]));
        for (var round = 1; round <= 20; round++)
        {
            var version = round;
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
                async () => await store.TrySaveAsync(Chat("c1", ["p:1"], version: version)))));

            answers.Count(won => won).Should().Be(1);
        }

        (await store.GetAsync("sales", "c1"))!.Version.Should().Be(21);
    }

    [Fact]
    public async Task Save_NewChatsOfOneCustomerAtOnce_LetsOneWin()
    {
        var store = Create();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            async () => await store.TrySaveAsync(Chat($"c{i}", ["p:1", $"u:IT.{i}"])))));

        answers.Count(won => won).Should().Be(1);
        (await FindAsync(store, "p:1")).Should().ContainSingle();
    }

    private static StoredChat Chat(
        string id, string[] identities, long version = 0, string account = "sales", string number = "100") =>
        new(id, account, number, version) { Identities = identities, Body = """{"v":1}"""u8.ToArray() };

    private static async Task<IEnumerable<string>> FindAsync(IConversationStore store, params string[] identities) =>
        (await store.FindAsync("sales", "100", identities)).Select(chat => chat.Id);

    private static async Task<IEnumerable<string>> DueAsync(IConversationStore store, DateTimeOffset now, int limit = 10) =>
        (await store.ListDueAsync("sales", now, limit)).Select(chat => chat.Id);

    private static async Task<List<string>> OpenAsync(IConversationStore store)
    {
        var open = new List<string>();
        await foreach (var chat in store.ListOpenAsync("sales"))
        {
            open.Add(chat.Id);
        }

        return open;
    }
}
