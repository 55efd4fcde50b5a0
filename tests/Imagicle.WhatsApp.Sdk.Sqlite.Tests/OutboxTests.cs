using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class OutboxTests : IDisposable
{
    private static readonly SendOptions Durable = new() { Durable = true };

    private readonly StoreFile file = new();
    private readonly Graph graph = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Send_DurableAndAccepted_IsSentOnceAndLeavesNothing()
    {
        await using var host = await StartAsync();

        var sent = await SendAsync(host, Durable);

        sent.Id.Should().Be("wamid.A=");
        var body = JsonNode.Parse(graph.Bodies.Should().ContainSingle().Subject)!;
        body["text"]!["body"]!.GetValue<string>().Should().Be("Ciao 👋");
        body["biz_opaque_callback_data"]!.GetValue<string>().Should().Be($"w1.{sent.SendId}");
        (await ItemsAsync(host)).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_Durable_IsInTheFileAsBeingSentBeforeTheRequestLeaves()
    {
        await using var host = await StartAsync();
        OutboxState? state = null;
        graph.Answer = async () =>
        {
            state = (await ItemsAsync(host)).Single().State;
            return Graph.Accepted();
        };

        await SendAsync(host, Durable);

        state.Should().Be(OutboxState.Sending);
    }

    [Fact]
    public async Task Restart_KilledBeforeTheRequestLeft_SendsItOnce()
    {
        var tokens = new Tokens();
        await using var host = await StartAsync(tokens: tokens);
        var sending = SendAsync(host, Durable);
        await tokens.Asked.Task.WaitAsync(ProcessorHost.Patience);
        var item = (await ItemsAsync(host)).Single();
        item.State.Should().Be(OutboxState.Stored);

        using var left = file.CopyAsAfterAKill();
        await using (var next = await StartAsync(left.Path))
        {
            await UntilEmptyAsync(next);
        }

        graph.Bodies.Should().ContainSingle().Which.Should().Contain(item.Id.ToString());
        tokens.Token.SetResult("TOKEN");
        await sending;
    }

    [Fact]
    public async Task Restart_KilledAfterTheRequestLeft_IsNotSentAgainAndItsStatusResolvesIt()
    {
        await using var host = await StartAsync();
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        graph.Answer = () => answer.Task;
        var sending = SendAsync(host, Durable);
        await graph.SentAsync(1);

        using var left = file.CopyAsAfterAKill();
        await using (var next = await StartAsync(left.Path))
        {
            var item = (await ItemsAsync(next)).Single();
            item.State.Should().Be(OutboxState.Unknown);
            await next.SendAsync(Status(item.Id));
            await UntilEmptyAsync(next);
        }

        graph.Bodies.Should().ContainSingle("it may have arrived");
        answer.SetResult(Graph.Accepted());
        await sending;
    }

    [Fact]
    public async Task Restart_ItemIsTooOld_IsReportedAndNotSent()
    {
        await using (var host = await StartAsync())
        {
            var item = Item(DateTimeOffset.UtcNow.AddHours(-2));
            await host.Services.GetRequiredService<IOutboxStore>().AddAsync(item);
        }

        await using var next = await StartAsync();
        await next.Log.UntilAsync("is too old");

        (await ItemsAsync(next)).Single().State.Should().Be(OutboxState.Expired);
        graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public async Task SendAgain_RefusedAfterARestart_SendsItOnce()
    {
        await using (var host = await StartAsync())
        {
            await host.Services.GetRequiredService<IOutboxStore>().AddAsync(Item(DateTimeOffset.UtcNow));
        }

        graph.Answer = () => Task.FromResult(Graph.Json(
            """{"error":{"message":"x","code":131026}}""", HttpStatusCode.BadRequest));
        await using var next = await StartAsync();
        await next.Log.UntilAsync("from the outbox failed");
        var outbox = next.Services.GetRequiredService<Outbox>();
        OutboxItem? refused = null;
        using var patience = new CancellationTokenSource(ProcessorHost.Patience);
        while (refused is null)
        {
            refused = (await outbox.ListAsync(OutboxState.Refused, cancellationToken: patience.Token)).SingleOrDefault();
            await Task.Yield();
        }

        refused.Problem.Should().Contain("131026");
        graph.Answer = () => Task.FromResult(Graph.Accepted());
        (await outbox.SendAgainAsync(refused)).Should().BeTrue();
        await UntilEmptyAsync(next);

        graph.Bodies.Should().HaveCount(2);
        (await outbox.SendAgainAsync(refused)).Should().BeFalse();
    }

    [Fact]
    public async Task Send_OutcomeIsUnknown_ThrowsAndWaitsInTheOutboxForItsStatus()
    {
        await using var host = await StartAsync();
        graph.Answer = () => throw new HttpRequestException("reset", new SocketException(104));

        var failure = (await FluentActions.Awaiting(() => SendAsync(host, Durable))
            .Should().ThrowAsync<WhatsAppApiException>()).Which;

        failure.Certainty.Should().Be(SendCertainty.Unknown);
        (await ItemsAsync(host)).Single().Should().Match<OutboxItem>(
            item => item.State == OutboxState.Unknown && item.Id == failure.SendId);
        await host.SendAsync(Status(failure.SendId!.Value));
        await UntilEmptyAsync(host);
        graph.Bodies.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_StatusCameBeforeTheAnswerWasLost_LeavesNothing()
    {
        await using var host = await StartAsync();
        var id = SendId.New();
        graph.Answer = async () =>
        {
            await host.SendAsync(Status(id));
            (await host.Services.GetRequiredService<WhatsAppCloudClient>().Messages.Outcomes
                .WaitAsync(id, ProcessorHost.Patience)).Kind.Should().Be(SendOutcomeKind.Accepted);
            throw new HttpRequestException("reset", new SocketException(104));
        };

        await FluentActions.Awaiting(() => SendAsync(host, Durable with { SendId = id }))
            .Should().ThrowAsync<WhatsAppApiException>();

        await UntilEmptyAsync(host);
    }

    [Fact]
    public async Task Send_Refused_ThrowsAndLeavesNothing()
    {
        await using var host = await StartAsync();
        graph.Answer = () => Task.FromResult(Graph.Json(
            """{"error":{"message":"x","code":131026}}""", HttpStatusCode.BadRequest));

        await FluentActions.Awaiting(() => SendAsync(host, Durable)).Should().ThrowAsync<WhatsAppApiException>();

        (await ItemsAsync(host)).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_SameIdWhileTheFirstIsUnknown_IsRefusedWithoutASecondRequest()
    {
        await using var host = await StartAsync();
        graph.Answer = () => throw new HttpRequestException("reset", new SocketException(104));
        var options = Durable with { SendId = SendId.New() };
        await FluentActions.Awaiting(() => SendAsync(host, options)).Should().ThrowAsync<WhatsAppApiException>();

        await FluentActions.Awaiting(() => SendAsync(host, options)).Should().ThrowAsync<InvalidOperationException>();

        graph.Bodies.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_DurableWithoutAStore_SaysWhatIsMissing()
    {
        await using var host = await ProcessorHost.StartAsync(
            whatsApp => whatsApp.ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => graph)));

        (await FluentActions.Awaiting(() => SendAsync(host, Durable)).Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should().Contain("UseSqlite");
        graph.Bodies.Should().BeEmpty();
    }

    private static Task<SentMessage> SendAsync(ProcessorHost host, SendOptions options) =>
        host.Services.GetRequiredService<WhatsAppCloudClient>().Messages
            .SendAsync("+16505550100", new TextMessage("Ciao 👋"), options);

    private static async Task<IReadOnlyList<OutboxItem>> ItemsAsync(ProcessorHost host) =>
        await host.Services.GetRequiredService<Outbox>().ListAsync();

    private static async Task UntilEmptyAsync(ProcessorHost host)
    {
        using var patience = new CancellationTokenSource(ProcessorHost.Patience);
        while ((await ItemsAsync(host)).Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static OutboxItem Item(DateTimeOffset storedAt) => new(
        SendId.New(),
        "",
        "106540352242922",
        Recipient.Phone("+16505550100"),
        new MessageType("text"),
        """{"messaging_product":"whatsapp","to":"+16505550100","type":"text","text":{"body":"x"}}"""u8.ToArray(),
        storedAt);

    private static byte[] Status(SendId id) => Encoding.UTF8.GetBytes($$$"""
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "messaging_product":"whatsapp","metadata":{"display_phone_number":"1","phone_number_id":"106540352242922"},
        "statuses":[{"id":"wamid.A=","status":"sent","timestamp":"1750030073","recipient_id":"16505550100",
        "biz_opaque_callback_data":"w1.{{{id}}}"}]}}]}]}
        """);

    private Task<ProcessorHost> StartAsync(string? path = null, Tokens? tokens = null) => ProcessorHost.StartAsync(whatsApp =>
    {
        whatsApp.UseSqlite(path ?? file.Path)
            .ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => graph));
        if (tokens is not null)
        {
            whatsApp.UseAccessTokens(_ => tokens);
        }
    });

    private sealed class Tokens : IAccessTokenProvider
    {
        internal TaskCompletionSource Asked { get; } = new();

        internal TaskCompletionSource<string> Token { get; } = new();

        public async ValueTask<string> GetAccessTokenAsync(
            string account, string? refusedToken, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            return await Token.Task;
        }
    }

    private sealed class Graph : HttpMessageHandler
    {
        private readonly List<string> bodies = [];
        private readonly List<(int Count, TaskCompletionSource Reached)> awaited = [];

        internal Func<Task<HttpResponseMessage>> Answer { get; set; } = () => Task.FromResult(Accepted());

        internal IReadOnlyList<string> Bodies
        {
            get
            {
                lock (bodies)
                {
                    return [.. bodies];
                }
            }
        }

        internal static HttpResponseMessage Accepted() => Json("""{"messages":[{"id":"wamid.A="}]}""");

        internal static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        internal Task SentAsync(int count)
        {
            lock (bodies)
            {
                if (bodies.Count >= count)
                {
                    return Task.CompletedTask;
                }

                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                awaited.Add((count, reached));
                return reached.Task.WaitAsync(ProcessorHost.Patience);
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            lock (bodies)
            {
                bodies.Add(body);
                awaited.Where(waiter => waiter.Count <= bodies.Count).ToList().ForEach(w => w.Reached.TrySetResult());
            }

            return await Answer();
        }
    }
}
