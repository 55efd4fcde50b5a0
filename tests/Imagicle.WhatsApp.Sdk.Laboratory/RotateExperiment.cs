using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Rotates the access token and the app secret while messages are sent and webhooks come in. The old token is revoked
/// as soon as the new one is known, whatever is in flight; the secrets overlap, as the dashboard lets them.
/// </summary>
internal static class RotateExperiment
{
    private const int Workers = 16;

    internal static async Task RunAsync(Run run)
    {
        var count = run.IsLong ? 200_000 : 10_000;
        await RotateTokenAsync(run, "token from the options", count, byProvider: false);
        await RotateTokenAsync(run, "token from a provider", count, byProvider: true);
        await RotateSecretAsync(run, count);
    }

    private static async Task RotateTokenAsync(Run run, string name, int count, bool byProvider)
    {
        using var meta = new Meta("token-0");
        var settings = new Settings { Token = "token-0" };
        await using var host = await LaboratoryHost.StartAsync(
            builder =>
            {
                builder.ConfigureHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => meta));
                if (byProvider)
                {
                    builder.UseAccessTokens(_ => new Provider(meta));
                }
            },
            settings.AddTo);
        var client = host.Services.GetRequiredService<WhatsAppCloudClient>();
        var refused = 0;
        var every = count / (run.IsLong ? 100 : 20);
        var rotations = 0;
        using var rotating = new SemaphoreSlim(1);
        var phase = 0;
        var inFlight = new int[(count / every) + 2]; // sends on their way, by the phase that they began in
        await EachAsync(count, async i =>
        {
            if (i % every == every - 1)
            {
                // A send renews its token once, so what is in flight now has to have begun with the newest.
                await rotating.WaitAsync();
                await UntilAsync(() => meta.LastAccepted == meta.Newest);
                var next = Interlocked.Increment(ref phase);
                await UntilAsync(() => inFlight.Take(next).All(sends => sends == 0));

                // A provider is not told: it learns from the refusal.
                var fresh = $"token-{++rotations}";
                meta.Allow(fresh);
                if (!byProvider)
                {
                    settings.Token = fresh;
                    settings.Reload();
                }

                meta.Revoke(fresh);
                rotating.Release();
            }

            var began = Volatile.Read(ref phase);
            Interlocked.Increment(ref inFlight[began]);
            try
            {
                await client.Messages.SendTextAsync("+16505550100", "hi");
            }
            catch (WhatsAppApiException)
            {
                Interlocked.Increment(ref refused);
            }

            Interlocked.Decrement(ref inFlight[began]);
        });
        Run.Figure(
            name,
            $"{count:N0} sends, {rotations} rotations, refused {refused}; renewed in flight {meta.Refusals}, old ones used for at most {meta.LastRefusal.TotalMilliseconds:0.0} ms");
        run.Require(refused == 0, $"{name}: {refused} sends were refused");
        run.Require(rotations > 0 && meta.Accepted == count, $"{name}: accepted {meta.Accepted}");
        run.Require(meta.LastRefusal < TimeSpan.FromSeconds(1), $"{name}: an old token was used for longer than a second");
        run.Require(!byProvider || meta.Refusals >= rotations, $"{name}: Meta never refused an old token");
    }

    private static async Task RotateSecretAsync(Run run, int count)
    {
        var settings = new Settings { Token = "laboratory-token", Secrets = ["secret-0"] };
        await using var host = await LaboratoryHost.StartAsync(_ => { }, settings.AddTo);
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient { BaseAddress = new(address) };
        var body = Corpus.Webhooks[0];
        var signing = "secret-0"; // what Meta signs with
        var refused = 0;
        var rotations = 0;
        var slowest = TimeSpan.Zero;
        var every = count / (run.IsLong ? 100 : 20);
        using var rotating = new SemaphoreSlim(1);
        var inFlight = new int[(count / every) + 2]; // webhooks on their way, by the number of their secret
        await EachAsync(count, async i =>
        {
            if (i % every == every - 1)
            {
                await rotating.WaitAsync();
                var number = ++rotations;
                var old = signing;
                settings.Secrets = [$"secret-{number}", old];
                settings.Reload();
                Volatile.Write(ref signing, $"secret-{number}");

                // What was signed with the old secret arrives before it is taken away.
                while (Volatile.Read(ref inFlight[number - 1]) > 0)
                {
                    await Task.Yield();
                }

                settings.Secrets = [$"secret-{number}"];
                var watch = Stopwatch.StartNew();
                settings.Reload();
                while (await PostAsync(http, body, old) == HttpStatusCode.OK)
                {
                    if (watch.Elapsed > TimeSpan.FromSeconds(5))
                    {
                        run.FallShort("a revoked secret was still accepted after 5 seconds");
                        break;
                    }
                }

                slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
                rotating.Release();
            }

            string secret;
            int of;
            while (true)
            {
                secret = Volatile.Read(ref signing);
                of = int.Parse(secret.AsSpan("secret-".Length), System.Globalization.CultureInfo.InvariantCulture);
                Interlocked.Increment(ref inFlight[of]);
                if (secret == Volatile.Read(ref signing))
                {
                    break;
                }

                Interlocked.Decrement(ref inFlight[of]);
            }

            if (await PostAsync(http, body, secret) != HttpStatusCode.OK)
            {
                Interlocked.Increment(ref refused);
            }

            Interlocked.Decrement(ref inFlight[of]);
        });
        Run.Figure(
            "app secret",
            $"{count:N0} webhooks, {rotations} rotations, refused {refused}; a revoked one is refused within {slowest.TotalMilliseconds:0.0} ms");
        run.Require(rotations > 0 && refused == 0, $"{refused} webhooks were refused while the secret rotated");
        run.Require(slowest < TimeSpan.FromSeconds(1), "a revoked secret was accepted for longer than a second");
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(1);
        }
    }

    private static Task EachAsync(int count, Func<int, Task> body)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                await body(i);
            }
        })));
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, byte[] body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(
            WebhookSignature.HeaderName,
            "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>The settings of a host, and the signal that they changed.</summary>
    private sealed class Settings : IOptionsChangeTokenSource<WhatsAppOptions>
    {
        private ConfigurationReloadToken token = new();

        public string Name => "";

        internal string Token { get; set; } = "";

        internal IReadOnlyList<string> Secrets { get; set; } = ["laboratory-app-secret"];

        public IChangeToken GetChangeToken() => token;

        internal void AddTo(IServiceCollection services)
        {
            services.AddSingleton<IOptionsChangeTokenSource<WhatsAppOptions>>(this);
            services.PostConfigure<WhatsAppOptions>(options =>
            {
                options.AccessToken = Token;
                options.AppSecret = Secrets[0];
                foreach (var further in Secrets.Skip(1))
                {
                    options.AdditionalAppSecrets.Add(further);
                }

                options.Resilience.LimitRate = false;
            });
        }

        internal void Reload() => Interlocked.Exchange(ref token, new()).OnReload();
    }

    /// <summary>Keeps a token until it is refused, as a cache in front of a vault does.</summary>
    private sealed class Provider(Meta meta) : IAccessTokenProvider
    {
        private volatile string token = meta.Newest;

        public ValueTask<string> GetAccessTokenAsync(
            string account, string? refused, CancellationToken cancellationToken)
        {
            if (refused == token)
            {
                token = meta.Newest;
            }

            return new(token);
        }
    }

    private sealed class Meta(string first) : HttpMessageHandler
    {
        private readonly object gate = new();
        private readonly HashSet<string> valid = [first];
        private long revokedAt;
        private int accepted;

        internal string Newest { get; private set; } = first;

        internal int Accepted => accepted;

        /// <summary>The token of the last message that was accepted.</summary>
        internal string LastAccepted { get; private set; } = "";

        internal int Refusals { get; private set; }

        /// <summary>How long after a revocation an old token was still used.</summary>
        internal TimeSpan LastRefusal { get; private set; }

        internal void Allow(string token)
        {
            lock (gate)
            {
                valid.Add(token);
                Newest = token;
            }
        }

        /// <summary>From now on only the newest is valid.</summary>
        internal void Revoke(string allBut)
        {
            lock (gate)
            {
                valid.RemoveWhere(token => token != allBut);
                revokedAt = Stopwatch.GetTimestamp();
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            await Task.Yield(); // others get their turn, as on a network
            lock (gate)
            {
                if (!valid.Contains(request.Headers.Authorization!.Parameter!))
                {
                    Refusals++;
                    var since = Stopwatch.GetElapsedTime(revokedAt);
                    LastRefusal = since > LastRefusal ? since : LastRefusal;
                    return Answer(HttpStatusCode.Unauthorized, """{"error":{"code":190}}""");
                }

                LastAccepted = request.Headers.Authorization!.Parameter!;
            }

            Interlocked.Increment(ref accepted);
            return Answer(HttpStatusCode.OK, """{"messaging_product":"whatsapp","messages":[{"id":"wamid.A="}]}""");
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
            new(status) { Content = new StringContent(body, null, "application/json") };
    }
}
