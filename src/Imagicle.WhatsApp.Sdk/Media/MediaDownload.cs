using System.Buffers;
using System.Net;
using System.Security.Cryptography;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>One download: finds the address, follows it inside the fence, copies and compares.</summary>
internal sealed class MediaDownload : IDisposable
{
    private const int BufferSize = 64 << 10;
    private const int MaxRedirects = 3;

    private readonly GraphClient graph;
    private readonly MediaTransport transport;
    private readonly MediaReference media;
    private readonly DownloadOptions options;
    private readonly WhatsAppOptions account;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource either;
    private byte[]? expectedHash;

    internal MediaDownload(
        GraphClient graph,
        MediaTransport transport,
        MediaReference media,
        DownloadOptions options,
        CancellationToken cancellationToken)
    {
        expectedHash = ReadHash(media.Sha256);
        this.graph = graph;
        this.transport = transport;
        this.media = media;
        this.options = options;
        account = graph.Options;
        caller = cancellationToken;
        timeout = new(Timeout.InfiniteTimeSpan, graph.Time);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, timeout.Token);
    }

    public void Dispose()
    {
        either.Dispose();
        timeout.Dispose();
    }

    internal async Task<DownloadedMedia> RunAsync(Stream destination)
    {
        caller.ThrowIfCancellationRequested();
        try
        {
            using var response = await OpenAsync().ConfigureAwait(false);
            return await CopyAsync(response, destination).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (caller.IsCancellationRequested)
        {
            throw new OperationCanceledException(caller);
        }
    }

    private static byte[]? ReadHash(string? text) => string.IsNullOrEmpty(text) ? null : ContentHash.Read(text)
        ?? throw new MediaException(
            MediaProblem.HashMismatch, "The announced SHA-256 is neither base64 nor hexadecimal, so nothing fits it.");

    /// <summary>The answer that holds the file; an address that is over is asked for anew, once.</summary>
    private async Task<HttpResponseMessage> OpenAsync()
    {
        var url = media.Url;
        if (string.IsNullOrEmpty(url) || (expectedHash is null && media.MediaId is not null))
        {
            url = await AskAsync().ConfigureAwait(false);
        }

        var response = await FollowAsync(url).ConfigureAwait(false);
        if (media.MediaId is not null && IsOver(response.StatusCode))
        {
            response.Dispose();
            response = await FollowAsync(await AskAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }

        if (response.StatusCode == HttpStatusCode.OK)
        {
            return response;
        }

        using (response)
        {
            throw await GraphFailure.FromResponseAsync(response, graph.Time, either.Token).ConfigureAwait(false);
        }
    }

    private async Task<string> AskAsync()
    {
        timeout.CancelAfter(Timeout.InfiniteTimeSpan); // this call has its own
        var id = media.MediaId!;
        var info = await graph
            .CallMediaAsync(HttpMethod.Get, id, options.OnlyThisNumber, root => MediaInfo.Read(root, id), caller)
            .ConfigureAwait(false);
        expectedHash ??= ReadHash(info.Sha256);
        CheckSize(info.Size ?? 0);
        return info.Url;
    }

    // 404 is what Meta documents for an address older than 5 minutes; the others are what such hosts answer, too.
    private static bool IsOver(HttpStatusCode status) => status is HttpStatusCode.NotFound or HttpStatusCode.Gone
        or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    private async Task<HttpResponseMessage> FollowAsync(string url)
    {
        var address = MediaAddress.Read(url, account.BaseAddress);
        var isTrusted = address.IsTrusted;
        for (var redirects = 0; ; redirects++)
        {
            var response = await SendAsync(address, isTrusted).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            using (response)
            {
                if (redirects == MaxRedirects)
                {
                    throw new MediaException(
                        MediaProblem.TooManyRedirects, $"The download was redirected more than {MaxRedirects} times.");
                }

                // A stranger who sends the download back to Meta, or to a private address of the settings, does not
                // get there with the account's rights.
                address = address.Follow(LocationOf(response), isTrusted ? account.BaseAddress : null);
                isTrusted &= address.IsTrusted;
            }
        }
    }

    private static string LocationOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Location", out var values) && values.Count == 1
            ? values.ToString()
            : throw new MediaException(MediaProblem.ForbiddenAddress, "A redirect of the download leads nowhere.");

    private async Task<HttpResponseMessage> SendAsync(MediaAddress address, bool isTrusted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Uri);
        await graph.IdentifyAsync(request, isTrusted, account, either.Token).ConfigureAwait(false);
        timeout.CancelAfter(account.Timeout);
        try
        {
            return await transport.SendAsync(request, address.IsOwn, either.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException wrapped) when (wrapped.InnerException is MediaException refused)
        {
            throw new MediaException(refused.Problem, refused.Message);
        }
        catch (Exception failure) when (IsOfNetwork(failure))
        {
            throw GraphFailure.FromException(failure, bodyStarted: false);
        }
    }

    private async Task<DownloadedMedia> CopyAsync(HttpResponseMessage response, Stream destination)
    {
        CheckSize(response.Content.Headers.ContentLength ?? 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var body = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
        await using var _ = body.ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long size = 0;
            int read;
            while ((read = await ReadAsync(body, buffer).ConfigureAwait(false)) > 0)
            {
                size += read;
                CheckSize(size);
                hash.AppendData(buffer, 0, read);
                await destination.WriteAsync(buffer.AsMemory(0, read), caller).ConfigureAwait(false);
                options.Progress?.Report(size);
            }

            return Compare(hash.GetHashAndReset(), size, response.Content.Headers.ContentType?.ToString());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async ValueTask<int> ReadAsync(Stream body, byte[] buffer)
    {
        timeout.CancelAfter(account.Timeout);
        try
        {
            return await body.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfNetwork(failure))
        {
            throw GraphFailure.FromException(failure, bodyStarted: false);
        }
        finally
        {
            timeout.CancelAfter(Timeout.InfiniteTimeSpan); // a slow disk is not Meta's fault
        }
    }

    private bool IsOfNetwork(Exception failure) => failure is HttpRequestException or IOException
        || (failure is OperationCanceledException && !caller.IsCancellationRequested);

    private DownloadedMedia Compare(byte[] hash, long size, string? mimeType)
    {
        if (expectedHash is not null && !hash.AsSpan().SequenceEqual(expectedHash))
        {
            throw new MediaException(
                MediaProblem.HashMismatch,
                "The download does not have the SHA-256 that Meta announced: it is cut, changed or another file.");
        }

        return new(size, Convert.ToHexString(hash).ToLowerInvariant())
        {
            MimeType = mimeType,
            IsVerified = expectedHash is not null,
        };
    }

    private void CheckSize(long size)
    {
        if (size > options.MaxBytes)
        {
            throw new MediaException(
                MediaProblem.TooLarge,
                FormattableString.Invariant($"The download is larger than the {options.MaxBytes:N0} bytes allowed."));
        }
    }
}
