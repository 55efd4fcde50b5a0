using System.Net;
using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Resilience;

/// <summary>Tokens travel with the call, whoever else sends.</summary>
public sealed class AccountTests
{
    private static readonly TextMessage Hello = new("Hello");

    [Fact]
    public async Task Send_TokenExpired_AsksForAnotherOnceAndRepeats()
    {
        var tokens = new Tokens("OLD", "NEW");
        var host = new SendingHost(build: builder => builder.UseAccessTokens(_ => tokens));
        host.Answer = request => request == 1
            ? SendingHost.Error(190, HttpStatusCode.Unauthorized)
            : FakeGraph.Json(FakeGraph.Accepted);

        var sent = await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        sent.Id.Should().Be("wamid.A=");
        host.Requests.Select(request => request.Token).Should().Equal("OLD", "NEW");
        tokens.Refused.Should().Equal(null, "OLD");
    }

    [Fact]
    public async Task Send_TokenExpiredAndNoOther_FailsWithoutARepetition()
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(190, HttpStatusCode.Unauthorized) };

        var failure = await host.Invoking(h => h.RunAsync(h.Client.Messages.SendAsync("+16505550100", Hello)))
            .Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.Category.Should().Be(WhatsAppErrorCategory.Authorization);
        host.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Send_WithProof_CarriesTheHmacOfTheToken()
    {
        var host = new SendingHost(options => options.UseAppSecretProof = true);

        await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));

        var proof = Convert.ToHexStringLower(HMACSHA256.HashData("SECRET"u8, Encoding.UTF8.GetBytes("TOKEN")));
        host.Requests.Single().Address.Query.Should().Be($"?appsecret_proof={proof}");
    }

    [Fact]
    public async Task Send_TwoAccountsInParallel_NeverWithTheOthersToken()
    {
        const int Sends = 40_000;
        var network = new TokenChecks();
        var services = new ServiceCollection();
        services.AddWhatsApp("one", Account("111", "TOKEN-OF-111")).ConfigureHttpClient(
            http => http.ConfigurePrimaryHttpMessageHandler(() => network));
        services.AddWhatsApp("two", Account("222", "TOKEN-OF-222"));
        await using var provider = services.BuildServiceProvider();
        var clients = new[] { "one", "two" }
            .Select(name => provider.GetRequiredKeyedService<WhatsAppCloudClient>(name)).ToArray();

        await Parallel.ForAsync(0, Sends, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (i, cancellationToken) =>
            await clients[i % 2].Messages.SendAsync($"+1650{i:0000000}", Hello, cancellationToken: cancellationToken));

        network.Right.Should().Be(Sends);
        network.Wrong.Should().Be(0);
    }

    private static Action<WhatsAppOptions> Account(string number, string token) => options =>
    {
        options.PhoneNumberId = number;
        options.AccessToken = token;
        options.AppSecret = "SECRET";
        options.VerifyToken = "VERIFY";
        options.Resilience.LimitRate = false;
    };

    private sealed class Tokens(string first, string then) : IAccessTokenProvider
    {
        internal List<string?> Refused { get; } = [];

        public ValueTask<string> GetAccessTokenAsync(string account, string? refused, CancellationToken cancellationToken)
        {
            Refused.Add(refused);
            return new(refused is null ? first : then);
        }
    }

    private sealed class TokenChecks : HttpMessageHandler
    {
        private int right;
        private int wrong;

        internal int Right => right;

        internal int Wrong => wrong;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            var number = request.RequestUri!.Segments[2].TrimEnd('/');
            _ = request.Headers.Authorization!.Parameter == $"TOKEN-OF-{number}"
                ? Interlocked.Increment(ref right)
                : Interlocked.Increment(ref wrong);
            return FakeGraph.Json(FakeGraph.Accepted);
        }
    }
}
