using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

/// <summary>
/// The whole internet on 127.0.0.1: Graph over http, and every other host over https, wherever the fence connects to.
/// </summary>
internal sealed class MediaServer : IAsyncDisposable
{
    internal const string Token = "TOKEN";
    internal const string NumberId = "106540352242922";

    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private readonly MediaTransport transport;

    private MediaServer(WebApplication app, IReadOnlyList<Uri> addresses)
    {
        this.app = app;
        Graph = addresses.First(address => address.Scheme == "http");
        var hosts = addresses.First(address => address.Scheme == "https");
        var fenced = MediaTransport.CreateFenced(new MediaConnector(
            (name, _) => Task.FromResult(Resolve(name)),
            async (endPoint, cancellationToken) =>
            {
                Connected.Add(endPoint.Address);
                var socket = new System.Net.Sockets.Socket(
                    System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, hosts.Port, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            }));
        fenced.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
            certificate?.GetCertHashString() == Certificate.GetCertHashString();
        fenced.UseProxy = false;
        transport = new MediaTransport(MediaTransport.CreateHandler(), fenced);
        Options.BaseAddress = Graph;
        Media = new MediaClient(new GraphClient(http, () => Options, Time), transport);
    }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    internal WhatsAppOptions Options { get; } = new() { PhoneNumberId = NumberId, AccessToken = Token };

    internal Uri Graph { get; }

    internal MediaClient Media { get; private set; }

    /// <summary>What names stand for; by default some public address.</summary>
    internal Func<string, IPAddress[]> Resolve { get; set; } = _ => [IPAddress.Parse("157.240.1.60")];

    /// <summary>Where the fence let connections go.</summary>
    internal ConcurrentBag<IPAddress> Connected { get; } = [];

    /// <summary>Every request, in order.</summary>
    internal ConcurrentQueue<Seen> Requests { get; } = [];

    internal static async Task<MediaServer> StartAsync(
        Func<HttpContext, Task> answer, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        var app = builder.Build();
        MediaServer? server = null;
        app.Run(context =>
        {
            server!.Requests.Enqueue(new(
                context.Request.Host.Host,
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                context.Request.Headers.Authorization.ToString(),
                context.Request.Headers.UserAgent.ToString()));
            return answer(context);
        });
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server = new MediaServer(app, [.. addresses.Select(address => new Uri(address))]) { Time = time ?? TimeProvider.System };
        if (time is not null || handler is not null)
        {
            var inner = handler is null ? server.http : new HttpClient(handler);
            server.Media = new MediaClient(new GraphClient(inner, () => server.Options, server.Time), server.transport);
        }

        return server;
    }

    /// <summary>A server of one file: its id is <c>42</c>, its address on Meta's host.</summary>
    internal static Task<MediaServer> OfFileAsync(byte[] file, string? sha256 = null, string url = FileUrl) =>
        StartAsync(context => context.Request.Path.Value!.EndsWith("/42", StringComparison.Ordinal)
            ? context.Response.WriteAsync(Info(sha256 ?? Hex(file), url, file.Length))
            : context.Response.Body.WriteAsync(file).AsTask());

    internal const string FileUrl = "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=42&hash=SECRET";

    internal static string Info(string sha256, string url = FileUrl, long size = 3) =>
        $$"""{"messaging_product":"whatsapp","url":"{{url}}","mime_type":"image/jpeg","sha256":"{{sha256}}","file_size":"{{size}}","id":"42"}""";

    internal static string Hex(byte[] file) => Convert.ToHexString(SHA256.HashData(file)).ToLowerInvariant();

    internal static byte[] File(int size)
    {
        var file = new byte[size];
        new Random(size).NextBytes(file);
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        transport.Dispose();
        await app.DisposeAsync();
    }

    private static X509Certificate2 Certificate { get; } = CreateCertificate();

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue.AddDays(-1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }

    internal sealed record Seen(string Host, string Method, string Path, string Authorization, string UserAgent);
}
