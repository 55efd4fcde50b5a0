using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Calls that send no message. What reads is repeated after broken connections, failures inside Meta and throttling;
/// what changes something only when it certainly did not. None of them counts for the pause of a phone number's sends.
/// </summary>
internal sealed partial class GraphClient
{
    private static readonly object Done = new();

    /// <summary>The account's phone number, or an edge of it.</summary>
    internal GraphPath OfPhoneNumber(params ReadOnlySpan<string> segments) =>
        GraphPath.Of(readOptions().PhoneNumberId, segments);

    /// <summary>The WhatsApp Business Account, or an edge of it.</summary>
    /// <exception cref="InvalidOperationException">The settings do not name one.</exception>
    internal GraphPath OfBusinessAccount(params ReadOnlySpan<string> segments) =>
        readOptions().BusinessAccountId is { Length: > 0 } id && WhatsAppOptionsRules.IsId(id)
            ? GraphPath.Of(id, segments)
            : throw new InvalidOperationException(
                $"{nameof(WhatsAppOptions)}.{nameof(WhatsAppOptions.BusinessAccountId)} has to be the id of the WhatsApp "
                + "Business Account: this call needs it.");

    /// <summary>Reads an object.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal Task<T> GetAsync<T>(GraphPath path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => GetAsync(path, json => GraphModel.Read(json, type), cancellationToken);

    /// <summary>Reads something else than an object.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="read">Makes the result; null means that the answer is not what Meta documents.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal Task<T> GetAsync<T>(GraphPath path, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class => RequestAsync(HttpMethod.Get, path, body: null, read, cancellationToken);

    /// <summary>
    /// Reads a list, page by page as it is enumerated. The address of the next page is never taken from an answer: it
    /// holds a token. An item that cannot be read at all is left out.
    /// </summary>
    /// <param name="path">The first page; with <c>limit</c> for the size of pages.</param>
    /// <param name="type">What the items are.</param>
    /// <param name="itemsOf">Where the items are, if not in <c>data</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal IAsyncEnumerable<T> ListAsync<T>(
        GraphPath path,
        JsonTypeInfo<T> type,
        Func<JsonElement, JsonElement?>? itemsOf = null,
        CancellationToken cancellationToken = default)
        where T : class => ListAsync(path, json => GraphModel.Read(json, type), itemsOf, cancellationToken);

    /// <inheritdoc cref="ListAsync{T}(GraphPath, JsonTypeInfo{T}, Func{JsonElement, JsonElement?}?, CancellationToken)"/>
    internal async IAsyncEnumerable<T> ListAsync<T>(
        GraphPath path,
        Func<JsonElement, T?> read,
        Func<JsonElement, JsonElement?>? itemsOf = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : class
    {
        string? cursor = null;
        while (true)
        {
            var page = await GetAsync(
                    path.With("after", cursor), json => Page<T>.Read(json, read, itemsOf), cancellationToken)
                .ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if (page.Next is null || page.Next == cursor)
            {
                yield break;
            }

            cursor = page.Next;
        }
    }

    /// <summary>Changes something and reads the answer.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal Task<T> PostAsync<T>(
        GraphPath path, GraphBody? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        RequestAsync(HttpMethod.Post, path, body, json => GraphModel.Read(json, type), cancellationToken);

    /// <summary>Changes something that answers <c>{"success":true}</c>.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal Task PostAsync(GraphPath path, GraphBody? body, CancellationToken cancellationToken) =>
        RequestAsync(HttpMethod.Post, path, body, ReadSuccess, cancellationToken);

    /// <summary>Deletes something that answers <c>{"success":true}</c>.</summary>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal Task DeleteAsync(GraphPath path, CancellationToken cancellationToken) =>
        RequestAsync(HttpMethod.Delete, path, body: null, ReadSuccess, cancellationToken);

    /// <summary>Any call. What is no GET goes out once only if its outcome is unknown, also without a body.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="body">Null for none.</param>
    /// <param name="read">Makes the result; null means that the answer is not what Meta documents.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    internal async Task<T> RequestAsync<T>(
        HttpMethod method, GraphPath path, GraphBody? body, Func<JsonElement, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var lane = context.Lanes.Of(options);
        var now = lane.Use(options.Resilience);
        var isRead = method == HttpMethod.Get;
        var call = new Call
        {
            Lane = lane,
            Options = options,
            Client = this,
            Method = method,
            Path = path,
            Content = isRead ? null : new(body, cancellationToken),
            CallerToken = cancellationToken,
            Read = read,
            Deadline = now + options.Timeout.Ticks,
            MaxAttempts = options.Resilience.MaxAttempts,
            RepeatUnknown = isRead,
        };
        using var activity = Telemetry.StartRequest(method, path.Operation);
        try
        {
            var result = await RunAsync<T>(call, cancellationToken).ConfigureAwait(false);
            Telemetry.EndRequest(activity, method, path.Operation, failure: null);
            return result;
        }
        catch (Exception failure)
        {
            Telemetry.EndRequest(activity, method, path.Operation, failure);
            throw;
        }
    }

    /// <summary>Whether an answer says <c>"success":true</c>; some say it as a string.</summary>
    internal static object? ReadSuccess(JsonElement json) => json.IsTrue("success"u8) ? Done : null;

    internal static NotSupportedException NotOverridden() => new(
        "This client was made by a derived class, which has to override the member that was called.");

    private sealed class Page<T>(List<T> items, string? next)
        where T : class
    {
        internal List<T> Items => items;

        internal string? Next => next;

        // The end has no "next", although it may have cursors.
        internal static Page<T>? Read(
            JsonElement json, Func<JsonElement, T?> read, Func<JsonElement, JsonElement?>? itemsOf)
        {
            var data = itemsOf is null ? json.Get("data"u8) : itemsOf(json);
            if (data is not { ValueKind: JsonValueKind.Array } array)
            {
                return null;
            }

            var items = new List<T>(array.GetArrayLength());
            foreach (var element in array.EnumerateArray())
            {
                if (read(element) is { } item)
                {
                    items.Add(item);
                }
            }

            var paging = json.Get("paging"u8);
            return new(items, paging?.Get("next"u8) is null ? null : paging?.Get("cursors"u8)?.GetText("after"u8));
        }
    }
}
