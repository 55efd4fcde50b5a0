using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// The host process of an experiment: prints its address, serves webhooks at <c>/whatsapp</c> and its figures at
/// <c>/figures</c>, and stops when its standard input ends.
/// </summary>
internal static class HostProgram
{
    internal static async Task RunAsync(HostSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");

        if (settings.KestrelLimits)
        {
            builder.WebHost.UseWhatsAppLimits();
        }

        var handlers = new HostHandlers(settings);
        var death = new Death(settings.DieAt, settings.DieAfter);
        if (!settings.Bare)
        {
            AddWhatsApp(builder.Services, settings, handlers, death);
        }

        var requests = 0L;
        var app = builder.Build();
        app.MapGet("/figures", async () =>
        {
            var status = settings.Bare ? default : await app.Services.GetRequiredService<IWebhookInbox>().GetStatusAsync();
            return new HostFigures(
                Interlocked.Read(ref requests), handlers.Handled, handlers.Distinct, status.Deliveries, MemoryOf("VmRSS:"), MemoryOf("VmHWM:"), Environment.CpuUsage.TotalTime);
        });
        if (settings.Bare)
        {
            app.MapPost("/whatsapp", (RequestDelegate)AnswerBareAsync);
        }
        else
        {
            app.MapWhatsAppWebhook("/whatsapp");
        }

        if (settings.DieAt == DeathPoint.AfterAnswer)
        {
            app.Use((context, next) =>
            {
                context.Response.OnCompleted(() =>
                {
                    death.Pass(DeathPoint.AfterAnswer);
                    return Task.CompletedTask;
                });
                return next();
            });
        }

        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        await app.StopAsync();

        async Task AnswerBareAsync(HttpContext context)
        {
            if (await IsSignedAsync(context))
            {
                Interlocked.Increment(ref requests);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
        }
    }

    private static void AddWhatsApp(
        IServiceCollection services, HostSettings settings, HostHandlers handlers, Death death)
    {
        if (settings.FailOneIn > 0)
        {
            services.Configure<WebhookHandlingOptions>(options =>
            {
                options.MaxAttempts = 3;
                options.RetryDelay = TimeSpan.FromMilliseconds(5);
            });
        }

        var whatsApp = services.AddWhatsApp(options =>
        {
            options.PhoneNumberId = "200000000000002";
            options.AccessToken = "laboratory-token";
            options.AppSecret = Payload.Secret;
            options.VerifyToken = "laboratory-verify-token";
        });
        whatsApp.On<WhatsAppEvent>(handlers.HandleAsync(death));
        if (settings.Database.Length > 0)
        {
            whatsApp.UseSqlite(options =>
            {
                options.Path = settings.Database;
                options.MinFreeDiskSpace = settings.FillDisk ? 0 : options.MinFreeDiskSpace;
            });
        }

        if (settings.TransactOneIn > 0)
        {
            TransactedEffects.Create(settings.Database);
            whatsApp.On<WhatsAppEvent>(new TransactedEffects(settings.TransactOneIn, death).HandleAsync);
        }

        if (settings.DieAt != DeathPoint.None)
        {
            death.Surround(services);
        }
    }

    // What anybody would write who wants nothing but the signature.
    private static async Task<bool> IsSignedAsync(HttpContext context)
    {
        var key = Encoding.UTF8.GetBytes(Payload.Secret);
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync();
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var body = read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray();
            var hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, body.Span));
            reader.AdvanceTo(read.Buffer.End);
            return CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes("sha256=" + hash),
                Encoding.ASCII.GetBytes(context.Request.Headers[WebhookSignature.HeaderName].ToString()));
        }
    }

    private static long MemoryOf(string name) => File.ReadLines("/proc/self/status")
        .Where(line => line.StartsWith(name, StringComparison.Ordinal))
        .Select(line => long.Parse(line.AsSpan(name.Length, line.Length - name.Length - 3).Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024)
        .Single();
}
