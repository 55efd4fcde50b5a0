using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>What goes over the wire and what comes back, on a real HTTP server.</summary>
public sealed class MessagesClientTests : IDisposable
{
    private readonly WireMockServer server = WireMockServer.Start();
    private readonly HttpClient http = new();

    private MessagesClient Messages => CreateClient("");

    public void Dispose()
    {
        http.Dispose();
        server.Stop();
        server.Dispose();
    }

    [Fact]
    public async Task Send_Text_PostsJsonWithTokenAndUserAgent()
    {
        Answer(FakeGraph.Accepted);

        await Messages.SendTextAsync("+16505550100", "Perché 😀");

        var request = server.LogEntries.Single().RequestMessage!;
        request.Method.Should().Be("POST");
        request.AbsolutePath.Should().Be("/v25.0/106540352242922/messages");
        request.Headers!["Authorization"].Should().Equal("Bearer TOKEN");
        request.Headers["User-Agent"].Single().Should().MatchRegex(@"^Imagicle\.WhatsApp\.Sdk/\d+\.\d+\.\d+$");
        request.Headers["Content-Type"].Should().Equal("application/json");
        request.Body.Should().Contain("Perché", "accents stay raw UTF-8");
        using var body = SentBody();
        body.RootElement.GetProperty("text").GetProperty("body").GetString().Should().Be("Perché 😀");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/graph/proxy")]
    [InlineData("/graph/proxy/")]
    public async Task Send_BaseAddressWithPath_KeepsThePath(string path)
    {
        Answer(FakeGraph.Accepted);

        await CreateClient(path).SendTextAsync("+16505550100", "hi");

        server.LogEntries.Single().RequestMessage!.AbsolutePath
            .Should().Be(path.TrimEnd('/') + "/v25.0/106540352242922/messages");
    }

    [Fact]
    public async Task Send_HttpClientWithItsOwnDefaults_UsesTheAccountsTokenAndAddress()
    {
        Answer(FakeGraph.Accepted);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "FOREIGN");
        http.BaseAddress = new("http://127.0.0.1:1/");

        await Messages.SendTextAsync("+16505550100", "hi");

        server.LogEntries.Single().RequestMessage!.Headers!["Authorization"].Should().Equal("Bearer TOKEN");
        http.DefaultRequestHeaders.Authorization.Parameter.Should().Be("FOREIGN", "nothing is stored on a shared client");
    }

    [Theory]
    [InlineData(RecipientKind.Phone, """{"recipient_type":"individual","to":"+16505550100"}""")]
    [InlineData(RecipientKind.UserId, """{"recipient_type":"individual","recipient":"US.13491208655302741918"}""")]
    [InlineData(RecipientKind.Group, """{"recipient_type":"group","to":"Y2FwaV9ncm91cA"}""")]
    public async Task Send_EachRecipient_TravelsInItsOwnField(RecipientKind kind, string expected)
    {
        Answer(FakeGraph.Accepted);
        var to = kind switch
        {
            RecipientKind.UserId => Recipient.UserId("US.13491208655302741918"),
            RecipientKind.Group => Recipient.Group("Y2FwaV9ncm91cA"),
            _ => Recipient.Phone("16505550100"),
        };

        await Messages.SendTextAsync(to, "hi");

        using var body = SentBody();
        var address = body.RootElement.EnumerateObject()
            .Where(property => property.Name is "to" or "recipient" or "recipient_type")
            .ToDictionary(property => property.Name, property => property.Value.GetString());
        address.Should().BeEquivalentTo(JsonSerializer.Deserialize<Dictionary<string, string>>(expected));
    }

    [Fact]
    public async Task Send_WithAllOptions_WritesThem()
    {
        Answer(FakeGraph.Accepted);
        var options = new SendOptions { ReplyTo = "wamid.IN=", CallbackData = "order-17", IdentityKeyHash = "DF2lS5v2W6x=" };

        await Messages.SendTextAsync("+16505550100", "hi", options);

        using var body = SentBody();
        body.RootElement.GetProperty("context").GetRawText().Should().Be("""{"message_id":"wamid.IN="}""");
        body.RootElement.GetProperty("biz_opaque_callback_data").GetString()
            .Should().MatchRegex(@"^w1\.[-0-9A-Z_a-z]{20}\.order-17$");
        body.RootElement.GetProperty("recipient_identity_key_hash").GetString().Should().Be("DF2lS5v2W6x=");
    }

    [Fact]
    public async Task Send_WithoutOptions_WritesNoNullsAndNoEmptyStrings()
    {
        Answer(FakeGraph.Accepted);

        await Messages.SendAsync(
            "+16505550100", new ImageMessage(OutgoingMessages.Id) { Caption = "" }, new() { ReplyTo = "", CallbackData = "" });

        FakeGraph.WithoutSendId(server.LogEntries.Single().RequestMessage!.Body!).Should().Be(
            """{"messaging_product":"whatsapp","recipient_type":"individual","to":"+16505550100","type":"image","image":{"id":"1013859600285441"}}""");
    }

    [Fact]
    public async Task Send_LongText_IsWrittenWhole()
    {
        Answer(FakeGraph.Accepted);
        var text = new string('ß', MessageLimits.TextBody);

        await Messages.SendTextAsync("+16505550100", text);

        using var body = SentBody();
        body.RootElement.GetProperty("text").GetProperty("body").GetString().Should().Be(text);
    }

    [Fact]
    public async Task Send_TextCutInsideAnEmoji_SendsTheReplacementCharacter()
    {
        Answer(FakeGraph.Accepted);

        await Messages.SendTextAsync("+16505550100", "hi 😀"[..^1]);

        using var body = SentBody();
        body.RootElement.GetProperty("text").GetProperty("body").GetString().Should().Be("hi \uFFFD");
    }

    [Fact]
    public async Task Reply_Text_QuotesTheMessageAndKeepsTheOtherOptions()
    {
        Answer(FakeGraph.Accepted);

        await Messages.ReplyAsync(
            "+16505550100", "wamid.IN=", "hi", new() { ReplyTo = "wamid.OTHER=", CallbackData = "x" });

        using var body = SentBody();
        body.RootElement.GetProperty("context").GetProperty("message_id").GetString().Should().Be("wamid.IN=");
        body.RootElement.GetProperty("biz_opaque_callback_data").GetString().Should().EndWith(".x");
        body.RootElement.GetProperty("text").GetProperty("body").GetString().Should().Be("hi");
    }

    [Fact]
    public async Task SendTemplate_WithBody_WritesPositionalParameters()
    {
        Answer(FakeGraph.Accepted);

        await Messages.SendTemplateAsync("+16505550100", "visit", "it", ["Ada", "17:30"]);

        using var body = SentBody();
        body.RootElement.GetProperty("template").GetRawText().Should().Be(
            """{"name":"visit","language":{"code":"it"},"components":[{"type":"body","parameters":[{"type":"text","text":"Ada"},{"type":"text","text":"17:30"}]}]}""");
    }

    [Theory]
    [InlineData(
        """{"contacts":[{"input":"+1","wa_id":"1"}],"messages":[{"id":"wamid.A="}]}""",
        "wamid.A=", "+1", "1", null, null, null)]
    [InlineData(
        """{"contacts":[{"input":"US.1","user_id":"US.1"}],"messages":[{"message_status":"held_for_quality_assessment","id":"wamid.B="}]}""",
        "wamid.B=", "US.1", null, "US.1", null, "held_for_quality_assessment")]
    [InlineData(
        """{"contacts":[{"input":"G1"}],"messages":[{"id":"wamid.C=","group_id":"G1"}]}""",
        "wamid.C=", "G1", null, null, "G1", null)]
    [InlineData("""{"messages":[{"id":"wamid.D="}],"new":{"x":[1]}}""", "wamid.D=", null, null, null, null, null)]
    [InlineData("""{"contacts":{},"messages":[{"id":"wamid.E=","group_id":7}]}""", "wamid.E=", null, null, null, null, null)]
    public async Task Send_Accepted_ReturnsWhatMetaSaid(
        string answer, string id, string? input, string? phone, string? userId, string? groupId, string? pacing)
    {
        Answer(answer);

        var sent = await Messages.SendTextAsync("+16505550100", "hi");

        sent.Should().Be(new SentMessage(id)
        {
            SendId = sent.SendId,
            Input = input,
            PhoneNumber = phone,
            UserId = userId,
            GroupId = groupId,
            Pacing = pacing,
        });
    }

    [Fact]
    public async Task Send_AnswerWithByteOrderMark_IsRead()
    {
        Answer("\uFEFF" + FakeGraph.Accepted);

        (await Messages.SendTextAsync("+16505550100", "hi")).Id.Should().Be("wamid.A=");
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":"true"}""")]
    public async Task MarkAsRead_Success_Returns(string answer)
    {
        Answer(answer);

        await Messages.MarkAsReadAsync("wamid.IN=");

        server.LogEntries.Single().RequestMessage!.Body.Should().Be(
            """{"messaging_product":"whatsapp","status":"read","message_id":"wamid.IN="}""");
    }

    [Fact]
    public async Task MarkAsRead_NoSuccess_Throws()
    {
        Answer("""{"success":false}""");

        await Messages.Awaiting(messages => messages.MarkAsReadAsync("wamid.IN="))
            .Should().ThrowAsync<WhatsAppApiException>();
    }

    [Fact]
    public async Task Send_BreaksLimits_ThrowsAllProblemsAndSendsNothing()
    {
        var message = new ReplyButtonsMessage(
            new string('x', 1025),
            new ReplyButton("a", new string('t', 21)),
            new ReplyButton("a", "B"),
            new ReplyButton("c", "C"),
            new ReplyButton("d", "D"));

        var failure = await Messages
            .Awaiting(messages => messages.SendAsync("+16505550100", message, new() { CallbackData = new string('x', 513) }))
            .Should().ThrowAsync<MessageValidationException>();

        failure.Which.Problems.Select(problem => problem.Path).Should().BeEquivalentTo(
            "interactive.body.text",
            "interactive.action.buttons",
            "interactive.action.buttons[0].reply.title",
            "interactive.action.buttons[1].reply.id",
            "biz_opaque_callback_data");
        failure.Which.Message.Should().ContainAll(failure.Which.Problems.Select(problem => problem.ToString()));
        server.LogEntries.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_EmptyRecipient_IsRefused()
    {
        await Messages.Awaiting(messages => messages.SendTextAsync(default, "hi"))
            .Should().ThrowAsync<ArgumentException>().WithParameterName("to");
    }

    [Fact]
    public async Task Send_CancelledBefore_SendsNothing()
    {
        await Messages
            .Awaiting(messages => messages.SendTextAsync("+16505550100", "hi", cancellationToken: new(canceled: true)))
            .Should().ThrowAsync<OperationCanceledException>();

        server.LogEntries.Should().BeEmpty();
    }

    [Fact]
    public async Task Send_ManyAccountsAtOnceOnOneHttpClient_NeverMixTheirTokens()
    {
        Answer(FakeGraph.Accepted);
        var clients = Enumerable.Range(0, 20)
            .Select(i => new WhatsAppCloudClient(http, new()
            {
                PhoneNumberId = $"{i}",
                AccessToken = $"TOKEN-{i}",
                BaseAddress = new(server.Url!),
            }))
            .ToList();

        await Task.WhenAll(Enumerable.Range(0, 400)
            .Select(i => clients[i % clients.Count].Messages.SendTextAsync("+16505550100", $"text-{i % clients.Count}.")));

        var requests = server.LogEntries.Select(entry => entry.RequestMessage!).ToList();
        requests.Should().HaveCount(400).And.OnlyContain(request =>
            request.Headers!["Authorization"].Single() == $"Bearer TOKEN-{request.AbsolutePath.Split('/')[2]}"
            && request.Body!.Contains($"text-{request.AbsolutePath.Split('/', 4)[2]}.\"", StringComparison.Ordinal));
    }

    private MessagesClient CreateClient(string path) => new WhatsAppCloudClient(http, new()
    {
        PhoneNumberId = "106540352242922",
        AccessToken = "TOKEN",
        BaseAddress = new(server.Url + path),
    }).Messages;

    private void Answer(string body) =>
        server.Given(Request.Create()).RespondWith(Response.Create().WithBody(body));

    private JsonDocument SentBody() => JsonDocument.Parse(server.LogEntries.Single().RequestMessage!.Body!);
}
