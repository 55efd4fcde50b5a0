using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Groups;

/// <summary>Meta gives no example files of groups; the shapes are those of its pages.</summary>
public sealed class GroupsClientTests : IDisposable
{
    private const string Id = "Y2FwaV9ncm91cDoxOTUwNTU1MDA3OToxMjAzNjMzOTQzMjAdOTY0MTUZD";
    private const string Request = """{"messaging_product":"whatsapp","request_id":"106540352242922"}""";

    private readonly GraphServer graph = new();

    private GroupsClient Groups => graph.Client.Groups;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task Create_Group_GivesTheRequestId()
    {
        graph.Answer(Request);

        var requestId = await Groups.CreateAsync(new("New Purchase Inquiry")
        {
            Description = "Jim would like to know",
            JoinApproval = GroupJoinApproval.Required,
        });

        requestId.Should().Be("106540352242922");
        graph.Single.Path.Should().Be(GraphServer.Number + "/groups");
        graph.Single.Body.ShouldBe(JsonNode.Parse("""
            {"messaging_product":"whatsapp","subject":"New Purchase Inquiry","description":"Jim would like to know",
            "join_approval_mode":"approval_required"}
            """));
    }

    [Fact]
    public async Task Create_OnlyASubject_SendsNothingEmpty()
    {
        graph.Answer(Request);

        await Groups.CreateAsync(new("Kitchen") { Description = "" });

        graph.Single.Body.Should().Be("""{"messaging_product":"whatsapp","subject":"Kitchen"}""");
    }

    /// <summary>The list is an object with a list in it, not the list itself.</summary>
    [Fact]
    public async Task List_Pages_AreFollowed()
    {
        graph.Answer(
            $$$"""{"data":{"groups":[{"id":"{{{Id}}}","subject":"A","created_at":"1755548877"}]},"paging":{"cursors":{"after":"x"},"next":"n"}}""",
            """{"data":{"groups":[{"id":"g2","subject":"B","created_at":1755548878}]},"paging":{"cursors":{"after":"y"}}}""");

        var groups = await Groups.ListAsync(pageSize: 1).ToListAsync();

        groups.Select(group => (group.Id, group.Subject)).Should().Equal((Id, "A"), ("g2", "B"));
        groups[0].CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1755548877));
        graph.Requests.Select(request => request.Path).Should().Equal(
            GraphServer.Number + "/groups?limit=1", GraphServer.Number + "/groups?limit=1&after=x");
    }

    [Fact]
    public async Task Get_Group_IsRead()
    {
        graph.Answer($$"""
            {"id":"{{Id}}","messaging_product":"whatsapp","subject":"Artificial Intelligence Insights","description":"Explore",
            "join_approval_mode":"auto_approve","suspended":false,"creation_timestamp":683731200,"total_participant_count":2,
            "participants":[{"wa_id":"16505551234"},{"user_id":"US.13491208655302741918","username":"ada"}]}
            """);

        var group = await Groups.GetAsync(Id);

        group.JoinApproval.Should().Be(GroupJoinApproval.Automatic);
        group.Suspended.Should().BeFalse();
        group.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(683731200));
        group.ParticipantCount.Should().Be(2);
        group.Participants[0].WaId.Should().Be("16505551234");
        group.Participants[1].UserId.Should().Be("US.13491208655302741918");
        group.AdditionalFields.Keys.Should().Equal("messaging_product");
        group.ToString().Should().Be(nameof(Group));
        graph.Single.Path.Should().Be(
            $"/v25.0/{Id}?fields=subject,description,participants,total_participant_count,suspended,creation_timestamp,"
            + "join_approval_mode");
    }

    [Theory]
    [InlineData(Request, "106540352242922")]
    [InlineData("""{"success":true}""", "")]
    public async Task Update_Texts_IsJson(string answer, string requestId)
    {
        graph.Answer(answer);

        (await Groups.UpdateAsync(Id, new() { Subject = "Watches" })).Should().Be(requestId);

        graph.Single.Path.Should().Be("/v25.0/" + Id);
        graph.Single.Body.Should().Be("""{"messaging_product":"whatsapp","subject":"Watches"}""");
    }

    [Fact]
    public async Task Update_Picture_IsAForm()
    {
        graph.Answer(Request);

        await Groups.UpdateAsync(Id, new() { Subject = "Watches", Picture = "JPEG"u8.ToArray() });

        graph.Single.ContentType.Should().StartWith("multipart/form-data");
        graph.Single.Body.Should()
            .Contain("name=\"messaging_product\"\r\n\r\nwhatsapp\r\n")
            .And.Contain("name=\"subject\"\r\n\r\nWatches\r\n")
            .And.Contain("name=\"file\"; filename=\"picture.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nJPEG\r\n")
            .And.NotContain("description");
    }

    [Fact]
    public async Task Update_PictureTooLarge_GoesNowhere()
    {
        await Groups
            .Invoking(g => g.UpdateAsync(Id, new() { Picture = new byte[GroupsClient.MaxPictureBytes + 1] }))
            .Should().ThrowAsync<ArgumentException>();

        graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Delete_Group_IsAsked()
    {
        graph.Answer(Request);

        (await Groups.DeleteAsync(Id)).Should().Be("106540352242922");

        graph.Single.Method.Should().Be("DELETE");
        graph.Single.Body.Should().BeEmpty();
    }

    [Fact]
    public async Task InviteLink_ReadAndReset()
    {
        graph.Answer("""{"messaging_product":"whatsapp","invite_link":"https://chat.whatsapp.com/LINK_ID"}""");

        (await Groups.GetInviteLinkAsync(Id)).Should().Be("https://chat.whatsapp.com/LINK_ID");
        (await Groups.ResetInviteLinkAsync(Id)).Should().Be("https://chat.whatsapp.com/LINK_ID");

        graph.Requests.Select(request => (request.Method, request.Path, request.Body)).Should().Equal(
            ("GET", $"/v25.0/{Id}/invite_link", ""),
            ("POST", $"/v25.0/{Id}/invite_link", """{"messaging_product":"whatsapp"}"""));
    }

    [Fact]
    public async Task JoinRequests_AreRead()
    {
        graph.Answer("""
            {"data":[{"join_request_id":"MTY0NjcwNDM1OTU6MTIwMzYzNDA0Njk0MjMzODIw","wa_id":"16505551234",
            "user_id":"US.1","creation_timestamp":1755548877}],"paging":{"cursors":{}}}
            """);

        var request = await Groups.ListJoinRequestsAsync(Id).SingleAsync();

        request.Id.Should().Be("MTY0NjcwNDM1OTU6MTIwMzYzNDA0Njk0MjMzODIw");
        (request.WaId, request.UserId).Should().Be(("16505551234", "US.1"));
        request.CreatedAt.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1755548877));
    }

    [Fact]
    public async Task JoinRequests_PartialFailure_IsKept()
    {
        graph.Answer(
            """
            {"messaging_product":"whatsapp","approved_join_requests":["a"],"failed_join_requests":[{"join_request_id":"b",
            "errors":[{"code":131213,"title":"gone","message":"gone"}]}]}
            """,
            """{"messaging_product":"whatsapp","rejected_join_requests":["a"]}""");

        var approved = await Groups.ApproveAsync(Id, ["a", "b"]);
        var rejected = await Groups.RejectAsync(Id, ["a"]);

        approved.Done.Should().Equal("a");
        var failed = approved.Failed.Should().ContainSingle().Which;
        failed.Id.Should().Be("b");
        failed.Errors.Should().ContainSingle().Which.Code.Should().Be(WhatsAppErrorCodes.GroupJoinRequestMissing);
        rejected.Done.Should().Equal("a");
        rejected.Failed.Should().BeEmpty();
        graph.Requests.Select(request => (request.Method, request.Body)).Should().Equal(
            ("POST", """{"messaging_product":"whatsapp","join_requests":["a","b"]}"""),
            ("DELETE", """{"messaging_product":"whatsapp","join_requests":["a"]}"""));
    }

    [Fact]
    public async Task RemoveParticipants_NumberAndUserId_TravelInTheirFields()
    {
        graph.Answer(Request);

        await Groups.RemoveParticipantsAsync(Id, ["+17865347866", Recipient.UserId("US.13491208655302741918")]);

        graph.Single.Method.Should().Be("DELETE");
        graph.Single.Path.Should().Be($"/v25.0/{Id}/participants");
        graph.Single.Body.ShouldBe(JsonNode.Parse("""
            {"messaging_product":"whatsapp","participants":[{"user":"+17865347866"},{"user_id":"US.13491208655302741918"}]}
            """));
    }

    [Fact]
    public async Task Calls_WithoutPeopleOrIds_GoNowhere()
    {
        await Groups.Invoking(g => g.RemoveParticipantsAsync(Id, [])).Should().ThrowAsync<ArgumentException>();
        await Groups.Invoking(g => g.RemoveParticipantsAsync(Id, [Recipient.Group("g")])).Should().ThrowAsync<ArgumentException>();
        await Groups.Invoking(g => g.ApproveAsync(Id, [])).Should().ThrowAsync<ArgumentException>();
        await Groups.Invoking(g => g.GetAsync("..")).Should().ThrowAsync<ArgumentException>();
        await Groups.Invoking(g => g.GetAsync(" ")).Should().ThrowAsync<ArgumentException>();
        graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Get_IdWithSigns_StaysOneSegment()
    {
        var fake = new FakeGraph { Answer = _ => FakeGraph.Json("""{"id":"a/b="}""") };

        (await fake.CreateClient().Groups.GetAsync("a/../b=")).Id.Should().Be("a/b=");

        fake.Addresses.Should().ContainSingle().Which!.AbsolutePath.Should().Be("/v25.0/a%2F..%2Fb%3D");
    }
}
