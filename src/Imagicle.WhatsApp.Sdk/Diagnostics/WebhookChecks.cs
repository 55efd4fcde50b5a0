using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>
/// Does to the callback URL what Meta does, from here: a name or a network that Meta does not see is not noticed.
/// </summary>
internal sealed class WebhookChecks(Patient patient, ConnectionCheckOptions options)
{
    private const int MaxAnswer = 1024;

    private readonly Findings findings = patient.Findings;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.WebhookUrl is not { } url)
        {
            foreach (var step in new[] { ConnectionStep.WebhookVerification, ConnectionStep.WebhookSignature })
            {
                findings.Skipped(step, "Not checked: no callback URL was given.");
            }
        }
        else if (IsAskable(url) && await VerifyAsync(url, cancellationToken).ConfigureAwait(false))
        {
            await PostAsync(url, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            findings.Skipped(
                ConnectionStep.WebhookSignature, $"Not checked, because {ConnectionStep.WebhookVerification} failed.");
        }
    }

    private bool IsAskable(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")
            || (url.Scheme == "http" && patient.Settings.BaseAddress.Host.EndsWith(".facebook.com", StringComparison.Ordinal)))
        {
            Fail(
                "The callback URL does not start with https://.",
                "Meta calls nothing else.",
                "Give the public address, behind a TLS certificate that is not self-signed.");
            return false;
        }

        if (patient.Settings.VerifyToken.Length == 0)
        {
            Fail(
                "The setting VerifyToken is missing.",
                "Meta shows it to the callback URL when it is saved.",
                "Choose one, and put it into the setting and beside the callback URL in the app's dashboard.");
            return false;
        }

        return true;
    }

    /// <summary>The challenge; whether there is an address to go on with.</summary>
    private async Task<bool> VerifyAsync(Uri url, CancellationToken cancellationToken)
    {
        var challenge = RandomNumberGenerator.GetInt32(1_000_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var separator = url.Query.Length > 0 ? "&" : "?";
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"{url.GetLeftPart(UriPartial.Query)}{separator}hub.mode=subscribe&hub.challenge={challenge}"
            + $"&hub.verify_token={Uri.EscapeDataString(patient.Settings.VerifyToken)}");
        if (await SendAsync(request, cancellationToken).ConfigureAwait(false) is not var (status, body))
        {
            return false;
        }

        if (status == HttpStatusCode.OK && body == challenge)
        {
            findings.Ok(ConnectionStep.WebhookVerification, "The callback URL answers Meta's challenge.");
            return true;
        }

        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        switch ((int)status)
        {
            case 200 when body.Contains(challenge, StringComparison.Ordinal):
                Fail(
                    "The callback URL answers the challenge with something around it.",
                    "The body has to be the challenge alone: no quotes, no JSON, no line break.",
                    "Map the address with app.MapWhatsAppWebhook(path), or answer the challenge as plain text.");
                break;
            case 200:
                Fail(
                    "The callback URL answers something else than the challenge.",
                    "Another program, or a page for people, is at this address.",
                    "Map the address with app.MapWhatsAppWebhook(path), and let the proxy pass it on.");
                break;
            case 401 or 403:
                Fail(
                    $"The callback URL refuses the verify token (HTTP {code}).",
                    "The host has another VerifyToken than these settings, or something in front of it wants a login.",
                    "Use the same VerifyToken in the host, in these settings and in the app's dashboard; exempt the "
                    + "address from authentication.");
                break;
            case >= 300 and < 400:
                Fail(
                    $"The callback URL redirects (HTTP {code}).",
                    "Meta does not follow redirects.",
                    "Give the address that it leads to.");
                break;
            case 404 or 405:
                Fail(
                    $"There is no webhook at the callback URL (HTTP {code}).",
                    "The path is wrong, or the address takes no GET.",
                    "Map the address with app.MapWhatsAppWebhook(path); it takes GET and POST.");
                break;
            default:
                Fail(
                    $"The callback URL answers the challenge with HTTP {code}.",
                    "The host, or a proxy in front of it, fails.",
                    "See the log of the host at this time.");
                break;
        }

        return false;
    }

    private async Task PostAsync(Uri url, CancellationToken cancellationToken)
    {
        const ConnectionStep step = ConnectionStep.WebhookSignature;
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(
                """{"object":"whatsapp_business_account","entry":[]}""", Encoding.UTF8, "application/json"),
        };
        if (await SendAsync(request, cancellationToken, step).ConfigureAwait(false) is not var (status, _))
        {
            return;
        }

        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            findings.Ok(step, "The callback URL refuses webhooks without Meta's signature.");
        }
        else if ((int)status is >= 200 and < 300)
        {
            findings.Failed(
                step,
                $"The callback URL takes webhooks without Meta's signature (HTTP {code}).",
                "Anyone can send forged messages and statuses.",
                "Check X-Hub-Signature-256 with the app secret: app.MapWhatsAppWebhook(path) does, else "
                + "WebhookSignature.Verify.");
        }
        else
        {
            findings.Failed(
                step,
                $"The callback URL answers a webhook without signature with HTTP {code} instead of 401.",
                "It may take GET only, or the host fails before it looks at the signature.",
                "Map the address with app.MapWhatsAppWebhook(path); it takes GET and POST.");
        }
    }

    /// <summary>Status and the beginning of the body; null: there was no answer, and the finding says so.</summary>
    private async Task<(HttpStatusCode Status, string Body)?> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken,
        ConnectionStep step = ConnectionStep.WebhookVerification)
    {
        using var timeout = new CancellationTokenSource(options.WebhookTimeout, patient.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await patient.Http
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token)
                .ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            var buffer = new byte[MaxAnswer];
            var length = await stream
                .ReadAtLeastAsync(buffer, MaxAnswer, throwOnEndOfStream: false, either.Token)
                .ConfigureAwait(false);
            return (response.StatusCode, Encoding.UTF8.GetString(buffer, 0, length));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Fail("The callback URL does not answer in time.", "The host is too slow, or a firewall drops the call.",
                "Let the internet reach the host; answer webhooks before working on them.", step);
        }
        catch (HttpRequestException failure) when (failure.InnerException is AuthenticationException)
        {
            Fail("The TLS certificate of the callback URL is not valid.", "It is self-signed, expired or for another name.",
                "Install a certificate of a public authority, with its intermediate certificates.", step);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            Fail(
                "The callback URL cannot be reached.",
                (failure as HttpRequestException)?.HttpRequestError == HttpRequestError.NameResolutionError
                    ? "Its host name is not known."
                    : "Nothing answers at its host and port.",
                "Start the host, and let the internet reach it: DNS, firewall, proxy, port.",
                step);
        }

        return null;
    }

    private void Fail(
        string finding, string reason, string remedy, ConnectionStep step = ConnectionStep.WebhookVerification) =>
        findings.Failed(step, finding, reason, remedy);
}
