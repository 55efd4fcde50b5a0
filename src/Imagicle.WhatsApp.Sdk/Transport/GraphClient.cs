using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Polly;
using Polly.CircuitBreaker;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// One account's way to the Graph API. Settings are read for every call, so a rotated token is used at once, and
/// travel with the request: nothing is stored on the shared <see cref="HttpClient"/>.
/// </summary>
internal sealed partial class GraphClient(
    HttpClient http, Func<WhatsAppOptions> readOptions, AccountTokens tokens, ClientContext context)
{
    private static readonly string UserAgent =
        $"Imagicle.WhatsApp.Sdk/{typeof(GraphClient).Assembly.GetName().Version!.ToString(3)}";

    private readonly TimeProvider time = context.Time;
    private volatile Address? lastAddress;

    internal GraphClient(HttpClient http, Func<WhatsAppOptions> readOptions, TimeProvider time)
        : this(http, readOptions, new("", provider: null), new(time))
    {
    }

    /// <summary>The phone number that calls are made for now.</summary>
    internal string PhoneNumberId => readOptions().PhoneNumberId;

    /// <summary>
    /// Posts JSON below the phone number and reads the answer. It is repeated only after failures that certainly sent
    /// nothing, or if <paramref name="policy"/> asks for more.
    /// </summary>
    /// <param name="edge">What follows the phone number id in the path, such as <c>messages</c>.</param>
    /// <param name="write">Writes the body.</param>
    /// <param name="read">Reads the answer of a success; null means that it is not what Meta documents.</param>
    /// <param name="policy">What this one call wants.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    /// <exception cref="WhatsAppApiException">Everything but the caller's own cancellation.</exception>
    internal Task<TResult> PostOnceAsync<TResult>(
        string edge,
        Action<Utf8JsonWriter> write,
        Func<JsonElement, TResult?> read,
        SendPolicy policy,
        CancellationToken cancellationToken)
        where TResult : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = readOptions();
        var lane = context.Lanes.Of(options);
        var now = lane.Use(options.Resilience);
        return RunAsync<TResult>(
            new()
            {
                Lane = lane,
                Options = options,
                Client = this,
                Method = HttpMethod.Post,
                Edge = edge,
                Content = new(write, cancellationToken),
                CallerToken = cancellationToken,
                Read = read,
                Pair = policy.Pair,
                Deadline = now + (policy.Timeout ?? options.Timeout).Ticks,
                MaxAttempts = policy.MaxAttempts ?? options.Resilience.MaxAttempts,
                RepeatUnknown = policy.RepeatUnknown,
                Journal = policy.Journal,
            },
            cancellationToken);
    }

    private static async Task<TResult> RunAsync<TResult>(Call call, CancellationToken cancellationToken)
        where TResult : class
    {
        // Of objects, whatever is read: Polly's strategies are, and would else convert each outcome.
        var run = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        Outcome<object> outcome;
        try
        {
            run.Properties.Set(SendCall.Key, call);
            outcome = await call.Lane.RunAsync(call, run).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(run);
            call.Content?.Dispose();
        }

        return outcome.Exception is { } failure
            ? throw Final(failure, call, cancellationToken)
            : (TResult)outcome.Result!;
    }

    /// <summary>What the caller is told in the end.</summary>
    private static Exception Final(Exception failure, Call call, CancellationToken cancellationToken)
    {
        if (failure is OperationCanceledException && cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(cancellationToken);
        }

        var known = failure switch
        {
            WhatsAppApiException api => api,
            BrokenCircuitException broken => call.LastFailure ?? WhatsAppApiException.Paused(broken.RetryAfter),
            _ => GraphFailure.FromException(failure, bodyStarted: call.Content is not null),
        };
        // Of what only reads, the last answer is the best.
        return call.Content is not null && call.FirstUnknown is { } unknown && known.Certainty != SendCertainty.Unknown
            ? unknown
            : known;
    }

    private static async ValueTask<TResult> ReadAsync<TResult>(
        HttpResponseMessage response, Func<JsonElement, TResult?> read, CancellationToken cancellationToken)
        where TResult : class
    {
        GraphJson.PooledJson json;
        try
        {
            json = await GraphJson.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            throw new WhatsAppApiException(error: null, response.StatusCode);
        }

        using (json)
        {
            return read(json.RootElement)
                ?? throw new WhatsAppApiException(GraphErrorReader.Read(json.RootElement), response.StatusCode);
        }
    }

    private Uri AddressOf(Call call, AccountTokens.Credentials credentials) => call.Path is { } path
        ? path.ToUri(call.Options, credentials.Query)
        : CachedAddressOf(call.Options, call.Edge, credentials.Query);

    private static Uri AddressOf(WhatsAppOptions options, string edge, string query = "")
    {
        var root = options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new($"{root}/{options.ApiVersion}/{Uri.EscapeDataString(options.PhoneNumberId)}/{edge}{query}");
    }

    private Uri CachedAddressOf(WhatsAppOptions options, string edge, string query)
    {
        var last = lastAddress;
        if (last is null || !last.IsOf(options, edge, query))
        {
            lastAddress = last = new(
                options.BaseAddress, options.ApiVersion, options.PhoneNumberId, edge, query, AddressOf(options, edge, query));
        }

        return last.Uri;
    }

    private async ValueTask<Outcome<object>> AttemptAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Attempts++ > 0)
        {
            call.Content?.AllowAgain(); // the rule let it through
        }

        try
        {
            var credentials = await tokens.GetAsync(call.Options, null, cancellationToken).ConfigureAwait(false);
            try
            {
                return Outcome.FromResult(await SendAsync(call, credentials, cancellationToken).ConfigureAwait(false));
            }
            catch (WhatsAppApiException refusal) when (IsExpired(refusal) && !call.TokenRenewed)
            {
                call.TokenRenewed = true;
                var fresh = await tokens
                    .GetAsync(readOptions(), credentials.Token, cancellationToken)
                    .ConfigureAwait(false);
                var hasAnother = fresh.Token != credentials.Token;
                context.Logger.TokenRefused(hasAnother);
                if (!hasAnother)
                {
                    return call.Fail(refusal);
                }

                call.Content?.AllowAgain();
                return Outcome.FromResult(await SendAsync(call, fresh, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException cancelled) when (call.CallerToken.IsCancellationRequested)
        {
            await NoteNotSentAsync(call, isNotSent: call.Content?.BodyStarted != true).ConfigureAwait(false);
            return Outcome.FromException<object>(cancelled);
        }
        catch (Exception failure)
        {
            var known = GraphFailure.FromException(failure, call.Content?.BodyStarted == true);
            await NoteNotSentAsync(call, known.Certainty != SendCertainty.Unknown).ConfigureAwait(false);
            return call.Fail(known);
        }
    }

    // What comes later cannot undo an attempt that may have arrived.
    private static ValueTask NoteNotSentAsync(Call call, bool isNotSent) =>
        isNotSent && call.FirstUnknown is null && call.Journal is { } journal ? journal.AfterNotSentAsync() : default;

    private static bool IsExpired(WhatsAppApiException refusal) =>
        refusal.Code is WhatsAppErrorCodes.TokenExpired or WhatsAppErrorCodes.AuthenticationFailed;

    private async ValueTask<object> SendAsync(
        Call call, AccountTokens.Credentials credentials, CancellationToken cancellationToken)
    {
        if (call.Journal is { } journal)
        {
            await journal.BeforeSendingAsync(cancellationToken).ConfigureAwait(false);
        }

        // Not disposed: that would dispose the content, which the next attempt needs.
        var request = new HttpRequestMessage(call.Method, AddressOf(call, credentials)) { Content = call.Content };
        if (call.Content is not null)
        {
            request.Options.Set(SendOnceContent.Key, call.Content);
        }

        request.Headers.TryAddWithoutValidation("Authorization", credentials.Authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        using var response = await http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? await ReadAsync(response, call.Read, cancellationToken).ConfigureAwait(false)
            : throw await GraphFailure.FromResponseAsync(response, time, cancellationToken).ConfigureAwait(false);
    }

    private sealed class Address(Uri root, string version, string number, string edge, string query, Uri uri)
    {
        internal Uri Uri => uri;

        internal bool IsOf(WhatsAppOptions options, string otherEdge, string otherQuery) =>
            ReferenceEquals(root, options.BaseAddress)
            && version == options.ApiVersion
            && number == options.PhoneNumberId
            && edge == otherEdge
            && query == otherQuery;
    }

    /// <summary>One call and its attempts.</summary>
    private sealed class Call : SendCall
    {
        internal required GraphClient Client { get; init; }

        internal required HttpMethod Method { get; init; }

        /// <summary>What is below the phone number, of a send.</summary>
        internal string Edge { get; init; } = "";

        /// <summary>Where any other call goes.</summary>
        internal GraphPath? Path { get; init; }

        /// <summary>The body; null for what only reads.</summary>
        internal SendOnceContent? Content { get; init; }

        internal CancellationToken CallerToken { get; init; }

        internal required Func<JsonElement, object?> Read { get; init; }

        internal override bool IsSend => Path is null;

        internal ISendJournal? Journal { get; init; }

        internal bool TokenRenewed { get; set; }

        internal override ValueTask<Outcome<object>> AttemptAsync(CancellationToken cancellationToken) =>
            Client.AttemptAsync(this, cancellationToken);

        internal Outcome<object> Fail(WhatsAppApiException failure) => Outcome.FromException<object>(Note(failure));
    }
}
