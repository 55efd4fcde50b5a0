using System.Buffers;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class WebhookReceiverTests
{
    private static readonly byte[] Body = Webhook.Texts(("39055", "wamid.1", "ciao"));

    [Fact]
    public async Task Receive_SecretOfAnotherAccount_IsUnauthorized()
    {
        using var services = Build(Secret("a", "secret-a"), Secret("b", "secret-b"));
        var receiver = services.GetRequiredService<WebhookReceiver>();

        (await ReceiveAsync(receiver, "a", "secret-a")).Should().Be(WebhookOutcome.Accepted);
        (await ReceiveAsync(receiver, "b", "secret-b")).Should().Be(WebhookOutcome.Accepted);
        (await ReceiveAsync(receiver, "a", "secret-b")).Should().Be(WebhookOutcome.Unauthorized);
        (await ReceiveAsync(receiver, "b", "secret-a")).Should().Be(WebhookOutcome.Unauthorized);
    }

    [Fact]
    public async Task Receive_UnknownAccount_ThrowsWithoutLookingAtTheBody()
    {
        using var services = Build(Secret("a", "secret-a"));
        var receiver = services.GetRequiredService<WebhookReceiver>();

        await FluentActions.Awaiting(() => ReceiveAsync(receiver, "c", "secret-a"))
            .Should().ThrowAsync<ArgumentException>().WithMessage("*'c'*");
        receiver.Accounts.Should().Equal("a");
    }

    [Fact]
    public async Task Receive_EmptySecret_NeverOpens()
    {
        // Validated where the options are bound; and again here, for a host with its own source of options.
        using var validated = Build(Secret("a", ""));
        using var unvalidated = Build(new ChangingOptions(Options("")), ("a", _ => { }));

        await FluentActions.Awaiting(() => ReceiveAsync(validated.GetRequiredService<WebhookReceiver>(), "a", ""))
            .Should().ThrowAsync<OptionsValidationException>();
        await FluentActions.Awaiting(() => ReceiveAsync(unvalidated.GetRequiredService<WebhookReceiver>(), "a", ""))
            .Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Receive_SecretsRotated_FollowsEveryStepAtOnce()
    {
        var options = new ChangingOptions(Options("old"));
        using var services = Build(options, ("a", _ => { }));
        var receiver = services.GetRequiredService<WebhookReceiver>();
        (await ReceiveAsync(receiver, "a", "old")).Should().Be(WebhookOutcome.Accepted);
        (await ReceiveAsync(receiver, "a", "new")).Should().Be(WebhookOutcome.Unauthorized);

        options.Change("a", Options("new", "old"));
        (await ReceiveAsync(receiver, "a", "old")).Should().Be(WebhookOutcome.Accepted);
        (await ReceiveAsync(receiver, "a", "new")).Should().Be(WebhookOutcome.Accepted);

        options.Change("a", Options("new"));
        (await ReceiveAsync(receiver, "a", "old")).Should().Be(WebhookOutcome.Unauthorized);
        (await ReceiveAsync(receiver, "a", "new")).Should().Be(WebhookOutcome.Accepted);
    }

    [Fact]
    public async Task Receive_SecretEmptiedByAChange_KeepsTheFormerOne()
    {
        var options = new ChangingOptions(Options("old"));
        using var services = Build(options, ("a", _ => { }));
        var receiver = services.GetRequiredService<WebhookReceiver>();
        await ReceiveAsync(receiver, "a", "old");

        options.Change("a", Options(""));

        (await ReceiveAsync(receiver, "a", "old")).Should().Be(WebhookOutcome.Accepted);
        (await ReceiveAsync(receiver, "a", "other")).Should().Be(WebhookOutcome.Unauthorized);
    }

    [Fact]
    public async Task Receive_InboxThrows_IsUnavailable()
    {
        using var services = Build(s => s.AddSingleton<IWebhookInbox, BrokenInbox>(), Secret("a", "secret-a"));

        (await ReceiveAsync(services.GetRequiredService<WebhookReceiver>(), "a", "secret-a"))
            .Should().Be(WebhookOutcome.Unavailable);
    }

    [Fact]
    public async Task Receive_BufferReusedAfterwards_KeepsItsOwnBytes()
    {
        using var services = Build(Secret("a", "secret-a"));
        var buffer = Body.ToArray();
        await services.GetRequiredService<WebhookReceiver>().ReceiveAsync(
            "a", new ReadOnlySequence<byte>(buffer), Webhook.Sign(buffer, "secret-a"));
        Array.Clear(buffer);

        var inbox = services.GetRequiredService<IWebhookInbox>();
        inbox.Close();
        await foreach (var delivery in inbox.ReadAllAsync())
        {
            delivery.Body.ToArray().Should().Equal(Body);
        }
    }

    [Fact]
    public void AnswerChallenge_TokenOfAnotherAccount_IsNull()
    {
        using var services = Build(Secret("a", "s"), Secret("b", "s"));
        var receiver = services.GetRequiredService<WebhookReceiver>();

        receiver.AnswerChallenge("a", "subscribe", "verify-a", "1158201444").Should().Be("1158201444");
        receiver.AnswerChallenge("a", "subscribe", "verify-b", "1158201444").Should().BeNull();
    }

    private static async Task<WebhookOutcome> ReceiveAsync(WebhookReceiver receiver, string account, string secret) =>
        await receiver.ReceiveAsync(
            account, new ReadOnlySequence<byte>(Body), Webhook.Sign(Body, secret.Length == 0 ? "x" : secret));

    private static (string, Action<WhatsAppOptions>) Secret(string account, string secret) => (account, options =>
    {
        options.PhoneNumberId = "106540352242922";
        options.AccessToken = "token";
        options.AppSecret = secret;
        options.VerifyToken = $"verify-{account}";
    });

    private static WhatsAppOptions Options(string secret, params string[] more)
    {
        var options = new WhatsAppOptions { AppSecret = secret, VerifyToken = "verify" };
        foreach (var additional in more)
        {
            options.AdditionalAppSecrets.Add(additional);
        }

        return options;
    }

    private static ServiceProvider Build(params (string, Action<WhatsAppOptions>)[] accounts) => Build(_ => { }, accounts);

    private static ServiceProvider Build(
        IOptionsMonitor<WhatsAppOptions> options, params (string, Action<WhatsAppOptions>)[] accounts) =>
        Build(services => services.AddSingleton(options), accounts);

    private static ServiceProvider Build(
        Action<IServiceCollection> configure, params (string Name, Action<WhatsAppOptions> Configure)[] accounts)
    {
        var services = new ServiceCollection();
        foreach (var account in accounts)
        {
            services.AddWhatsApp(account.Name, account.Configure);
        }

        configure(services);
        return services.BuildServiceProvider();
    }

    private sealed class BrokenInbox : IWebhookInbox
    {
        public ValueTask<bool> AcceptAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is full.");

        public IAsyncEnumerable<WebhookDelivery> ReadAllAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask CompleteAsync(WebhookDelivery delivery, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public void Close()
        {
        }

        public ValueTask<WebhookInboxStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
            throw new IOException("The disk is full.");
    }

    private sealed class ChangingOptions(WhatsAppOptions current) : IOptionsMonitor<WhatsAppOptions>
    {
        private Action<WhatsAppOptions, string?>? listener;

        public WhatsAppOptions CurrentValue { get; private set; } = current;

        public WhatsAppOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<WhatsAppOptions, string?> listener)
        {
            this.listener += listener;
            return null;
        }

        internal void Change(string name, WhatsAppOptions options)
        {
            CurrentValue = options;
            listener?.Invoke(options, name);
        }
    }
}
