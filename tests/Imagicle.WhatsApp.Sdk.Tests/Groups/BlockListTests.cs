using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

public sealed class BlockListTests : GroupTests
{
    private const string Path = GraphServer.Number + "/block_users";
    private const string Body =
        """{"messaging_product":"whatsapp","block_users":[{"user":"+16505551234"},{"user_id":"US.13491208655302741918"}]}""";

    private static readonly Recipient[] Both = ["+16505551234", Recipient.UserId("US.13491208655302741918")];

    [Fact]
    public async Task Block_Everyone_IsComplete()
    {
        Graph.Answer("""{"messaging_product":"whatsapp","block_users":{"added_users":[{"input":"+16505551234","wa_id":"16505551234"},{"input":"US.1","user_id":"US.1"}]}}""");

        var result = await Client.BlockList.BlockAsync(Both);

        ShouldBe("POST", Path, Body);
        result.IsComplete.Should().BeTrue();
        result.Done.Should().Equal(
            new BlockedUser { Input = "+16505551234", WaId = "16505551234" }, new BlockedUser { Input = "US.1", UserId = "US.1" });
        result.ToString().Should().Be("BlockResult");
    }

    [Fact]
    public async Task Block_SomeFailed_KeepsBothAlthoughMetaSaysError()
    {
        Graph.Answer(400, """
            {"messaging_product":"whatsapp",
             "block_users":{"added_users":[{"input":"+16505551234","wa_id":"16505551234"}],
               "failed_users":[{"input":"US.1","wa_id":"x","errors":[{"message":"Re-engagement required","code":131047,
                 "error_data":{"details":"The user did not write."}}]}]},
             "error":{"message":"(#139100) Failed to block/unblock users","type":"OAuthException","code":139100,
               "error_data":{"details":"Failed to block some users"},"fbtrace_id":"T"}}
            """);

        var result = await Client.BlockList.BlockAsync(Both);

        result.IsComplete.Should().BeFalse();
        result.Done.Should().ContainSingle().Which.WaId.Should().Be("16505551234");
        var failed = result.Failed.Should().ContainSingle().Which;
        failed.Input.Should().Be("US.1");
        failed.Errors.Should().ContainSingle().Which.Code.Should().Be(131047);
        failed.Errors[0].Details.Should().Be("The user did not write.");
        Graph.Requests.Should().ContainSingle("what worked is not done again");
    }

    [Fact]
    public async Task Block_FailedAsAWhole_Throws()
    {
        Graph.Answer(400, """{"error":{"message":"(#139101)","code":139101}}""");

        (await Client.BlockList.Awaiting(list => list.BlockAsync(Both)).Should().ThrowAsync<WhatsAppApiException>())
            .Which.Code.Should().Be(139101);
    }

    [Fact]
    public async Task Unblock_DeletesWithABody()
    {
        Graph.Answer("""{"block_users":{"removed_users":[{"input":"+16505551234","wa_id":"16505551234"}]}}""");

        (await Client.BlockList.UnblockAsync(Both)).Done.Should().ContainSingle();

        ShouldBe("DELETE", Path, Body);
    }

    [Fact]
    public async Task Block_One_IsTheSame()
    {
        Graph.Answer("""{"block_users":{"added_users":[{"input":"+1"}],"removed_users":[]}}""");

        await Client.BlockList.BlockAsync("+1");
        await Client.BlockList.UnblockAsync("+1");

        Graph.Requests.Should().OnlyContain(
            request => request.Body == """{"messaging_product":"whatsapp","block_users":[{"user":"+1"}]}""");
    }

    [Fact]
    public async Task List_IsPaged()
    {
        Graph.Answer(
            """{"data":[{"messaging_product":"whatsapp","wa_id":"1"}],"paging":{"cursors":{"after":"b"},"next":"https://x"}}""",
            """{"data":[{"messaging_product":"whatsapp","wa_id":"2"}],"paging":{"cursors":{"after":"c"}}}""");

        (await Client.BlockList.ListAsync(1).Select(user => user.WaId).ToListAsync()).Should().Equal("1", "2");

        Graph.Requests.Select(request => request.Path).Should().Equal(Path + "?limit=1", Path + "?limit=1&after=b");
    }

    [Fact]
    public async Task Block_NobodyOrAGroup_IsRefused()
    {
        await Client.BlockList.Awaiting(list => list.BlockAsync([])).Should().ThrowAsync<ArgumentException>();
        await Client.BlockList.Awaiting(list => list.BlockAsync([Recipient.Group("g")])).Should().ThrowAsync<ArgumentException>();
        await Client.BlockList.Awaiting(list => list.BlockAsync([default(Recipient)])).Should().ThrowAsync<ArgumentException>();
        Graph.Requests.Should().BeEmpty();
    }
}
