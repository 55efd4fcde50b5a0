using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Imagicle.WhatsApp.Sdk.Tests.Handling;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.AspNetCore.Tests;

public sealed class WebhookPostTests
{
    private static readonly byte[] Body = Webhook.Texts(("39055", "wamid.1", "ciao"));

    [Fact]
    public async Task Post_Signed_Is200AndHandled()
    {
        var handled = new TaskCompletionSource<IncomingText>();
        await using var app = await WebhookApp.StartAsync(whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
        {
            handled.SetResult(text);
            return Task.CompletedTask;
        }));

        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);

        (await handled.Task.WaitAsync(WebhookApp.Patience)).Body.Should().Be("ciao");
    }

    [Fact]
    public async Task Post_SignatureMissingMalformedOrWrong_Is401Alike()
    {
        await using var app = await WebhookApp.StartAsync();
        var right = Webhook.Sign(Body);
        string?[] signatures =
        [
            null,
            "sha256=",
            right["sha256=".Length..],
            right[..^1],
            right + "0",
            "sha1=" + right["sha256=".Length..],
            "SHA256=" + right["sha256=".Length..],
            right[..^1] + "g",
            Webhook.Sign(Body, "another secret"),
            Webhook.Sign([.. Body, (byte)' ']),
            $"{right},{right}",
        ];

        foreach (var signature in signatures)
        {
            (await app.PostAsync(Body, signature)).Should().Be(HttpStatusCode.Unauthorized, "of '{0}'", signature);
        }

        (await app.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync()).Deliveries.Should().Be(0);
    }

    [Fact]
    public async Task Post_SignatureHeaderTwice_Is401()
    {
        await using var app = await WebhookApp.StartAsync();
        var line = $"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\n";

        (await app.PostRawAsync(Head(line + line, Body.Length), [Body])).Should().Contain(" 401 ");
        (await app.PostRawAsync(Head(line, Body.Length), [Body])).Should().Contain(" 200 ");
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("application/json; charset=utf-8", 200)]
    [InlineData("Application/JSON", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json-patch+json", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData(null, 415)]
    public async Task Post_ContentType_MustBeJson(string? contentType, int expected)
    {
        await using var app = await WebhookApp.StartAsync();

        ((int)await app.PostAsync(Body, contentType: contentType)).Should().Be(expected);
    }

    [Fact]
    public async Task Post_SeveralThingsWrong_TheUnsignedLearnOnly401()
    {
        await using var app = await WebhookApp.StartAsync(configure: Limit(100));
        var large = new byte[1_000];
        var wrong = Webhook.Sign([1]);

        (await app.PostAsync(large, signature: null, contentType: "text/plain")).Should().Be(HttpStatusCode.Unauthorized);
        (await app.PostAsync(large, signature: null)).Should().Be(HttpStatusCode.Unauthorized);
        (await app.PostAsync(large, wrong, contentType: "text/plain")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await app.PostAsync(large, wrong)).Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await app.PostAsync(large[..100], wrong)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-Hub-Signature-256: sha256=0\r\n")]
    public async Task Post_UnsignedOrMalformed_IsAnsweredBeforeItsBodyCame(string header)
    {
        await using var app = await WebhookApp.StartAsync();

        // Never followed by a body; within the 5 seconds for which Kestrel would wait for one.
        (await app.PostRawAsync(Head(header, 3_000_000)).WaitAsync(TimeSpan.FromSeconds(4))).Should().Contain(" 401 ");
    }

    [Fact]
    public async Task Post_AnnouncedTooLarge_IsAnsweredBeforeItsBodyCame()
    {
        await using var app = await WebhookApp.StartAsync();
        var signature = $"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\n";

        (await app.PostRawAsync(Head(signature, (4 * 1024 * 1024) + 1))).Should().Contain(" 413 ");
    }

    [Fact]
    public async Task Post_EndlessChunkedBody_Is413()
    {
        await using var app = await WebhookApp.StartAsync(configure: Limit(100_000));
        var head = "POST /whatsapp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + $"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\nTransfer-Encoding: chunked\r\n\r\n";
        var chunk = Encoding.ASCII.GetBytes($"1000\r\n{new string('x', 0x1000)}\r\n");

        (await app.PostRawAsync(head, Enumerable.Repeat(chunk, 10_000))).Should().Contain(" 413 ");
    }

    [Fact]
    public async Task Post_MalformedChunk_Is400AndNoErrorOfOurs()
    {
        await using var app = await WebhookApp.StartAsync();
        var head = "POST /whatsapp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + $"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\nTransfer-Encoding: chunked\r\n\r\n";

        (await app.PostRawAsync(head, ["5\r\nhello\r\n"u8.ToArray(), "not a length\r\n"u8.ToArray()]))
            .Should().Contain(" 400 ");

        await app.StopAsync();
        app.Log.Entries.Should().NotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_AtTheLimit_IsAcceptedAndOneByteMoreIsNot(bool chunked)
    {
        await using var app = await WebhookApp.StartAsync(configure: Limit(5_000));

        (await app.PostAsync(new byte[5_000], chunked: chunked)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(new byte[5_001], chunked: chunked)).Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_MetasLargestBodyAgainstALowServerLimit_IsAccepted()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder =>
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1_000_000));

        (await app.PostAsync(new byte[3_000_000])).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(new byte[3_000_000], chunked: true)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_BomEmojiAndEscapes_AreVerifiedByteForByte()
    {
        var bodies = new ConcurrentQueue<string>();
        await using var app = await WebhookApp.StartAsync(whatsApp => whatsApp.On<IncomingText>((text, _, _) =>
        {
            bodies.Enqueue(text.Body);
            return Task.CompletedTask;
        }));
        var raw = Webhook.Messages("""{"from":"a","id":"wamid.1","type":"text","text":{"body":"però 👋🏽 <&'\/>"}}""");
        var escaped = Webhook.Messages("""{"from":"a","id":"wamid.2","type":"text","text":{"body":"per\u00f2 \ud83d\udc4b\/"}}""");
        byte[] withBom = [0xEF, 0xBB, 0xBF, .. raw];

        (await app.PostAsync(raw)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(escaped)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(withBom)).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(withBom, Webhook.Sign(raw))).Should().Be(HttpStatusCode.Unauthorized);
        await app.StopAsync();

        bodies.Should().StartWith(["però 👋🏽 <&'/>", "però 👋/"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"object\":\"page\",\"entry\":[]}")]
    [InlineData("[1,2,3]")]
    public async Task Post_SignedButUnreadableOrForeign_Is200AndADeadLetter(string body)
    {
        await using var app = await WebhookApp.StartAsync();
        var bytes = Encoding.UTF8.GetBytes(body);

        (await app.PostAsync(bytes)).Should().Be(HttpStatusCode.OK);
        await app.StopAsync();

        (await app.DeadLettersAsync()).Should().ContainSingle().Which.Json.ToArray().Should().Equal(bytes);
    }

    [Fact]
    public async Task Post_BatchOfAThousand_IsHandledWholeAndInOrder()
    {
        var ids = new ConcurrentQueue<string>();
        await using var app = await WebhookApp.StartAsync(whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
        {
            await Task.Yield();
            ids.Enqueue(text.Id);
        }));

        (await app.PostAsync(Webhook.Texts(
            [.. Enumerable.Range(0, 1_000).Select(i => ("39055", $"wamid.{i}", "x"))]))).Should().Be(HttpStatusCode.OK);
        await app.StopAsync();

        ids.Should().Equal(Enumerable.Range(0, 1_000).Select(i => $"wamid.{i}"));
    }

    [Fact]
    public async Task Post_InboxFull_Is503UntilThereIsRoom()
    {
        var release = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        await using var app = await WebhookApp.StartAsync(
            whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
            {
                if (text.Id == "wamid.1")
                {
                    await release.Task;
                }
                else
                {
                    second.SetResult();
                }
            }),
            builder => builder.Services.Configure<WebhookInboxOptions>(options => options.MaxDeliveries = 1));
        var next = Webhook.Texts(("39055", "wamid.2", "x"));

        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK, "the answer does not wait for the handler");
        (await app.PostAsync(next)).Should().Be(HttpStatusCode.ServiceUnavailable);
        release.SetResult();

        // Meta repeats; so do we, until the delivery is complete.
        HttpStatusCode status;
        do
        {
            status = await app.PostAsync(next);
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        status.Should().Be(HttpStatusCode.OK);
        await second.Task.WaitAsync(WebhookApp.Patience);
    }

    [Fact]
    public async Task Post_HandlerThrows_Is200AllTheSame()
    {
        await using var app = await WebhookApp.StartAsync(
            whatsApp => whatsApp.On<IncomingText>((_, _, _) => throw new InvalidOperationException()));

        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);
        await app.StopAsync();

        (await app.DeadLettersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Post_ClientGoesAwayMidBody_LeavesNothingBehind()
    {
        var entered = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var app = await WebhookApp.StartAsync(map: app =>
        {
            app.Use(async (context, next) =>
            {
                entered.TrySetResult();
                await next(context);
                left.TrySetResult();
            });
            app.MapWhatsAppWebhook("/whatsapp");
        });
        using (var socket = await app.ConnectAsync())
        {
            var signature = $"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(Head(signature, Body.Length)));
            await socket.SendAsync(Body.AsMemory(0, 20));
            await entered.Task.WaitAsync(WebhookApp.Patience);
            socket.Close(timeout: 0); // a reset, not a polite end
        }

        await left.Task.WaitAsync(WebhookApp.Patience);
        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);
        await app.StopAsync();
        app.Log.Entries.Should().NotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Post_BehindMiddlewareThatReadTheBody_IsVerified()
    {
        await using var app = await WebhookApp.StartAsync(map: app =>
        {
            app.UsePathBase("/base");
            app.Use(async (context, next) =>
            {
                context.Request.EnableBuffering();
                await new StreamReader(context.Request.Body).ReadToEndAsync();
                context.Request.Body.Position = 0;
                await next(context);
            });
            app.UseExceptionHandler("/error");
            app.UseRouting();
            app.MapGroup("/hooks").MapWhatsAppWebhook("/whatsapp");
        });
        var large = Webhook.Texts(("39055", "wamid.1", new string('x', 200_000)));

        (await app.PostAsync(large, path: "/base/hooks/whatsapp")).Should().Be(HttpStatusCode.OK);
        (await app.PostAsync(large, Webhook.Sign(Body), path: "/base/hooks/whatsapp")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Stop_WithHandlersAtWork_DrainsThem()
    {
        var started = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var handled = new ConcurrentQueue<string>();
        await using var app = await WebhookApp.StartAsync(whatsApp => whatsApp.On<IncomingText>(async (text, _, _) =>
        {
            started.TrySetResult();
            await release.Task;
            handled.Enqueue(text.Id);
        }));
        await app.PostAsync(Webhook.Texts(("a", "wamid.1", "x"), ("a", "wamid.2", "x")));
        await started.Task.WaitAsync(WebhookApp.Patience);

        var stopping = app.StopAsync();
        release.SetResult();
        await stopping.WaitAsync(WebhookApp.Patience);

        handled.Should().Equal("wamid.1", "wamid.2");
    }

    [Fact]
    public async Task Post_BodyThatTrickles_IsCutOff()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder =>
            builder.Services.Configure<WhatsAppEndpointOptions>(options => options.BodyTimeout = TimeSpan.FromMilliseconds(200)));
        using var socket = await app.ConnectAsync();
        using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head($"X-Hub-Signature-256: {Webhook.Sign(Body)}\r\n", Body.Length)));
        await stream.WriteAsync(Body.AsMemory(0, 1));

        // Kestrel alone would wait for more than 5 seconds.
        await FluentActions.Awaiting(() => stream.ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(TimeSpan.FromSeconds(4)))
            .Should().ThrowAsync<IOException>();
        await app.StopAsync();
        app.Log.Entries.Should().NotContain(entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Post_MoreLargeBodiesThanMayArriveAtOnce_Is503UntilOneIsThere()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder =>
            builder.Services.Configure<WhatsAppEndpointOptions>(options =>
            {
                options.MaxBodySize = 1_000_000;
                options.MaxArrivingBytes = 1_000_000;
                options.BodyTimeout = WebhookApp.Patience;
            }));
        var large = Webhook.Texts(("39055", "wamid.2", new string('x', 600_000)));
        var half = large[..(large.Length / 2)];
        using var socket = await app.ConnectAsync();
        using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head($"X-Hub-Signature-256: {Webhook.Sign(large)}\r\n", large.Length)));
        await stream.WriteAsync(half);

        // Nothing else may be on its way before the first half is: it would be the one that gets in.
        var arriving = app.Services.GetRequiredService<IOptions<WhatsAppEndpointOptions>>().Value.Arriving;
        using var patience = new CancellationTokenSource(WebhookApp.Patience);
        while (arriving.TryTake(1, most: 1))
        {
            arriving.Return(1);
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        // Small ones always get in; large ones only while what they announce fits beside the one that is arriving.
        var second = Webhook.Texts(("39056", "wamid.3", new string('y', 600_000)));
        var head = Head($"X-Hub-Signature-256: {Webhook.Sign(second)}\r\n", second.Length);
        (await app.PostRawAsync(head, [second[..(second.Length / 2)]])).Should().Contain(" 503 ");
        (await app.PostAsync(Body)).Should().Be(HttpStatusCode.OK);

        await stream.WriteAsync(large.AsMemory(half.Length));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        (await reader.ReadLineAsync().WaitAsync(WebhookApp.Patience)).Should().Contain(" 200 ");
        (await app.PostAsync(second)).Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(0, 4, 64)]
    [InlineData(100, 0, 64)]
    [InlineData(100, 4, 99)]
    public async Task Map_LimitsThatRefuseEverything_Throws(long bodySize, int seconds, long arriving)
    {
        var start = () => WebhookApp.StartAsync(configure: builder =>
            builder.Services.Configure<WhatsAppEndpointOptions>(options =>
            {
                options.MaxBodySize = bodySize;
                options.BodyTimeout = TimeSpan.FromSeconds(seconds);
                options.MaxArrivingBytes = arriving;
            }));

        await start.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task UseWhatsAppLimits_SlowHeaders_AreCutOffEarly()
    {
        await using var app = await WebhookApp.StartAsync(configure: builder => builder.WebHost.UseWhatsAppLimits());

        app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.RequestHeadersTimeout
            .Should().Be(TimeSpan.FromSeconds(5));
        app.Services.GetRequiredService<IOptions<SocketTransportOptions>>().Value.MaxReadBufferSize.Should().Be(64 * 1024);
        (await app.PostAsync(Webhook.Texts(("39055", "wamid.1", new string('x', 3_000_000))))).Should().Be(HttpStatusCode.OK);
    }

    private static Action<WebApplicationBuilder> Limit(long bytes) => builder =>
        builder.Services.Configure<WhatsAppEndpointOptions>(options => options.MaxBodySize = bytes);

    private static string Head(string headers, int length) =>
        "POST /whatsapp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + $"{headers}Content-Length: {length}\r\n\r\n";
}
