using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Webhooks;

public class ConnectWebhookTests
{
    [Fact]
    public async Task Connect_CallbackAnswersTheChallenge_IsSubscribed()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookUrl = null);
        IQueryCollection? query = null;
        bed.Receiver.Verify = context =>
        {
            query = context.Request.Query;
            return context.Response.WriteAsync(query["hub.challenge"].ToString());
        };

        await bed.Emulator.ConnectWebhookAsync(new(bed.Receiver.Url + "?tenant=7"));
        await bed.Ada.SaysAsync("hi");

        query!["tenant"].ToString().Should().Be("7");
        query["hub.mode"].ToString().Should().Be("subscribe");
        query["hub.verify_token"].ToString().Should().Be(bed.Emulator.VerifyToken);
        query["hub.challenge"].ToString().Should().MatchRegex(@"^\d+$");
        (await bed.Receiver.NextAsync()).Message.GetProperty("type").GetString().Should().Be("text");
    }

    public static TheoryData<int, string, string> WrongAnswers => new()
    {
        { 403, "CHALLENGE", "403" },
        { 201, "CHALLENGE", "201" },
        { 200, "", "not with the challenge" },
        { 200, "OK", "not with the challenge" },
        { 200, "CHALLENGE\n", "not with the challenge" },
        { 200, "\"CHALLENGE\"", "in quotes" },
    };

    [Theory]
    [MemberData(nameof(WrongAnswers))]
    public async Task Connect_CallbackAnswersWrongly_ThrowsWhyAndSubscribesNothing(int status, string body, string reason)
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookUrl = null);
        bed.Receiver.Verify = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(
                body.Replace("CHALLENGE", context.Request.Query["hub.challenge"], StringComparison.Ordinal));
        };

        var problem = await bed.Emulator.Invoking(emulator => emulator.ConnectWebhookAsync(bed.Receiver.Url))
            .Should().ThrowAsync<InvalidOperationException>();

        problem.WithMessage($"*{reason}*");
        problem.Which.Message.Should().NotContain(bed.Emulator.VerifyToken);
        await bed.Ada.SaysAsync("hi");
        bed.Emulator.Deliveries.Should().BeEmpty();
    }

    [Fact]
    public async Task Connect_NobodyListens_Throws()
    {
        await using var bed = await TestBed.StartAsync();
        await using var gone = await WebhookReceiver.StartAsync();
        var url = gone.Url;
        await gone.DisposeAsync();

        (await bed.Emulator.Invoking(emulator => emulator.ConnectWebhookAsync(url))
            .Should().ThrowAsync<InvalidOperationException>()).WithInnerException<HttpRequestException>();
    }

    [Fact]
    public async Task Subscribe_Handler_CarriesTheWebhooks()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookUrl = null);
        using var handler = new CountingHandler();

        bed.Emulator.Subscribe(new("http://localhost/webhook"), handler);
        await bed.Ada.SaysAsync("hi");

        handler.Requests.Should().Be(1);
        bed.Emulator.Deliveries.Single().Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task Subscribe_HandlerThrows_CountsAsAFailedAttempt()
    {
        await using var bed = await TestBed.StartAsync(options => options.WebhookUrl = null);
        using var handler = new CountingHandler { Failure = new InvalidDataException("host broke") };

        bed.Emulator.Subscribe(new("http://localhost/webhook"), handler);
        await bed.Ada.SaysAsync("hi");

        bed.Emulator.Deliveries[0].Failure.Should().Be("InvalidDataException: host broke");
    }

    [Fact]
    public async Task Subscribe_RelativeUrl_Throws()
    {
        await using var bed = await TestBed.StartAsync();

        bed.Emulator.Invoking(emulator => emulator.Subscribe(new("/webhook", UriKind.Relative))).Should().Throw<ArgumentException>();
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        internal int Requests { get; private set; }

        internal Exception? Failure { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests++;
            return Failure is null ? Task.FromResult(new HttpResponseMessage()) : Task.FromException<HttpResponseMessage>(Failure);
        }
    }
}
