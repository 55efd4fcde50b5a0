using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Tells one page what happens, as Server-Sent Events: everything first, then each thing that changes.
/// </summary>
internal sealed class PhoneFeed
{
    private static readonly TimeSpan LookAtClock = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MovedAtLeast = TimeSpan.FromSeconds(2);

    // More is too much for a page, and for a person.
    private const int KeptMessages = 5_000;
    private const int KeptLogEntries = 500;

    private readonly EmulatorCore core;
    private readonly HttpResponse response;
    private readonly CancellationToken stopping;
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<EmulatedCustomer, string> customers = [];
    private TimeSpan clockMoved;

    private PhoneFeed(EmulatorCore core, HttpResponse response, CancellationToken stopping)
    {
        this.core = core;
        this.response = response;
        this.stopping = stopping;
    }

    /// <summary>Ends when the page goes or the emulator stops.</summary>
    internal static async Task ServeAsync(HttpContext context, EmulatorCore core)
    {
        var emulatorStops = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, emulatorStops);
        try
        {
            await new PhoneFeed(core, context.Response, stopping.Token).RunAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The usual end.
        }
    }

    private async Task RunAsync()
    {
        var known = await WriteStateAsync().ConfigureAwait(false);
        var change = core.Journal.WaitAsync(known, stopping);
        while (true)
        {
            await response.Body.FlushAsync(stopping).ConfigureAwait(false);
            await Task.WhenAny(change, Task.Delay(LookAtClock, TimeProvider.System, stopping)).ConfigureAwait(false);
            stopping.ThrowIfCancellationRequested();
            await WriteClockAsync().ConfigureAwait(false);
            if (change.IsCompleted)
            {
                known = await WriteChangesAsync(known).ConfigureAwait(false);
                change = core.Journal.WaitAsync(known, stopping);
            }
        }
    }

    /// <summary>What changed; everything again when too much did. The number to go on from.</summary>
    private async Task<long> WriteChangesAsync(long known)
    {
        var page = core.Journal.ReadAfter(known);
        if (!page.IsComplete || page.Entries.OfType<ChatEntry>().Any(entry => !numbers.Contains(entry.Number.Id)))
        {
            return await WriteStateAsync().ConfigureAwait(false);
        }

        foreach (var entry in page.Entries)
        {
            await WriteEntryAsync(entry).ConfigureAwait(false);
        }

        return page.Sequence;
    }

    /// <summary>The newest of everything; the number to go on from.</summary>
    private async Task<long> WriteStateAsync()
    {
        var page = core.Journal.ReadAfter(0);
        var allNumbers = core.Accounts.SelectMany(account => account.PhoneNumbers).ToList();
        var allCustomers = allNumbers.SelectMany(number => number.Chats.Customers).ToList();
        numbers.UnionWith(allNumbers.Select(number => number.Id));
        foreach (var customer in allCustomers)
        {
            customers[customer] = PhoneJson.Customer(customer).ToJsonString();
        }

        clockMoved = ClockMoved();
        await WriteAsync("state", new()
        {
            ["settings"] = PhoneJson.Settings(core),
            ["clock"] = PhoneJson.Clock(core),
            ["numbers"] = ArrayOf(allNumbers, PhoneJson.Number),
            ["customers"] = ArrayOf(allCustomers, PhoneJson.Customer),
            ["chats"] = ArrayOf(allCustomers, PhoneJson.Chat),
            ["messages"] = ArrayOf(page.Entries.OfType<ChatEntry>().Where(IsInChat).TakeLast(KeptMessages), PhoneJson.Message),
            ["webhooks"] = ArrayOf(page.Entries.OfType<DeliveryEntry>().TakeLast(KeptLogEntries), PhoneJson.Webhook),
            ["calls"] = ArrayOf(page.Entries.OfType<ApiCallEntry>().TakeLast(KeptLogEntries), PhoneJson.Call),
        }).ConfigureAwait(false);
        return page.Sequence;
    }

    private async Task WriteEntryAsync(JournalEntry entry)
    {
        switch (entry)
        {
            case ChatEntry chat when IsInChat(chat):
                await WriteCustomerAsync(chat.Customer!).ConfigureAwait(false);
                await WriteAsync("message", PhoneJson.Message(chat)).ConfigureAwait(false);
                await WriteAsync("chat", PhoneJson.Chat(chat.Customer!)).ConfigureAwait(false);
                break;
            case DeliveryEntry delivery:
                await WriteAsync("webhook", PhoneJson.Webhook(delivery)).ConfigureAwait(false);
                break;
            case ApiCallEntry call:
                await WriteAsync("call", PhoneJson.Call(call)).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Who is new, or called otherwise now.</summary>
    private async Task WriteCustomerAsync(EmulatedCustomer customer)
    {
        var json = PhoneJson.Customer(customer);
        var text = json.ToJsonString();
        if (!customers.TryGetValue(customer, out var told) || told != text)
        {
            customers[customer] = text;
            await WriteAsync("customer", json).ConfigureAwait(false);
        }
    }

    private async Task WriteClockAsync()
    {
        var moved = ClockMoved();
        if ((moved - clockMoved).Duration() > MovedAtLeast)
        {
            clockMoved = moved;
            await WriteAsync("clock", PhoneJson.Clock(core)).ConfigureAwait(false);
        }
    }

    private TimeSpan ClockMoved() => core.Now - TimeProvider.System.GetUtcNow();

    /// <summary>What was for nobody or a group shows in the log only.</summary>
    private static bool IsInChat(ChatEntry entry) => entry.Customer is not null;

    private static JsonArray ArrayOf<T>(IEnumerable<T> items, Func<T, JsonObject> toJson) =>
        new([.. items.Select(toJson)]); // not a collection expression: its Add is generic, and not for native code

    private async Task WriteAsync(string kind, JsonObject data)
    {
        var text = Encoding.UTF8.GetBytes($"event: {kind}\ndata: {data.ToJsonString()}\n\n");
        await response.Body.WriteAsync(text, stopping).ConfigureAwait(false);
    }
}
