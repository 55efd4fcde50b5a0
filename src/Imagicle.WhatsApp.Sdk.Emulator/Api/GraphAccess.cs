using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Who may call what: token, proof of the app, object, permission.</summary>
internal sealed class GraphAccess(EmulatorCore core)
{
    private static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(5);

    /// <exception cref="GraphErrorException">Not with this token, or there is no such endpoint.</exception>
    internal Endpoint Authorize(ApiCall call, EndpointTable endpoints)
    {
        call.Token = Authenticate(call.Request);
        var account = NodeType.AccountOf(call.Node);
        if (account is not null && call.Token?.Covers(account) != true)
        {
            throw Refusal.UnknownObject(call.Request.Method, call.Id);
        }

        var endpoint = endpoints.Find(call);
        return endpoint.Permission is { } permission && call.Token?.Scopes.Contains(permission) == false
            ? throw Refusal.MissingPermission(permission)
            : endpoint;
    }

    /// <summary>The token; null for an app's own, <c>id|secret</c>.</summary>
    /// <exception cref="GraphErrorException">No valid token.</exception>
    internal EmulatedToken? Authenticate(HttpRequest request)
    {
        var value = ReadToken(request);
        if (value.Length == 0)
        {
            throw Refusal.Unauthorized("An access token is required to request this resource.");
        }

        if (core.Apps.Any(app => value == $"{app.Id}|{app.Secret}"))
        {
            return null;
        }

        if (!core.Tokens.TryGetValue(value, out var token))
        {
            throw Refusal.Unauthorized("Invalid OAuth access token - Cannot parse access token");
        }

        if (Problem(token) is { } problem)
        {
            throw problem;
        }

        CheckProof(request, token);
        return token;
    }

    /// <summary>Why a token is not valid any more; null when it is.</summary>
    internal GraphErrorException? Problem(EmulatedToken token)
    {
        if (token.IsRevoked)
        {
            return Refusal.Unauthorized(
                "Error validating access token: The session has been invalidated because the user changed their "
                + "password or Facebook has changed the session for security reasons.",
                460);
        }

        if (token.ExpiresAt is { } end && end <= core.Now)
        {
            var format = "dddd, dd-MMM-yy HH:mm:ss 'UTC'";
            var (at, now) = (end.UtcDateTime, core.Now.UtcDateTime);
            return Refusal.Unauthorized(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Error validating access token: Session has expired on {at.ToString(format, CultureInfo.InvariantCulture)}. "
                    + $"The current time is {now.ToString(format, CultureInfo.InvariantCulture)}."),
                463);
        }

        return null;
    }

    internal bool TryFind(string value, [NotNullWhen(true)] out EmulatedToken? token) =>
        core.Tokens.TryGetValue(value, out token);

    private static string ReadToken(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header[..space] is "Bearer" or "OAuth"
            ? header[(space + 1)..].Trim()
            : request.Query["access_token"].ToString();
    }

    private void CheckProof(HttpRequest request, EmulatedToken token)
    {
        if (token.App is not { } app)
        {
            return;
        }

        var proof = request.Query["appsecret_proof"].ToString();
        if (proof.Length == 0)
        {
            if (app.RequiresSecretProof)
            {
                throw Refusal.ProofMissing();
            }

            return;
        }

        var message = token.Value;
        if (request.Query["appsecret_time"].ToString() is { Length: > 0 } time)
        {
            message = $"{message}|{time}";
            if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                || (core.Now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > ProofLife)
            {
                throw Refusal.ProofInvalid();
            }
        }

        var expected = Convert.ToHexString(HMACSHA256.HashData(app.SecretBytes, Encoding.UTF8.GetBytes(message)));
        if (!proof.Equals(expected, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.ProofInvalid();
        }
    }
}
