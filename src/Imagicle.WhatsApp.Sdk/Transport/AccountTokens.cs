using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>One account's tokens, from the settings or from a provider, as they go on requests.</summary>
internal sealed class AccountTokens(string account, IAccessTokenProvider? provider)
{
    // Made anew when the token or the secret changes.
    private volatile Credentials? current;

    /// <summary>Whether the settings need no token.</summary>
    internal bool HasProvider => provider is not null;

    /// <summary>What to send now.</summary>
    /// <param name="options">The settings as they are now.</param>
    /// <param name="refused">The token that was just refused, if any.</param>
    /// <param name="cancellationToken">The send was cancelled or has no time left.</param>
    /// <exception cref="WhatsAppApiException">The provider failed or gave something that is no token.</exception>
    internal ValueTask<Credentials> GetAsync(
        WhatsAppOptions options, string? refused, CancellationToken cancellationToken) => provider is null
        ? new(From(options.AccessToken, options))
        : AskAsync(provider, options, refused, cancellationToken);

    private async ValueTask<Credentials> AskAsync(
        IAccessTokenProvider asked, WhatsAppOptions options, string? refused, CancellationToken cancellationToken)
    {
        string? token;
        try
        {
            token = await asked.GetAccessTokenAsync(account, refused, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw WhatsAppApiException.WithoutToken("The access token provider failed.", failure);
        }

        return string.IsNullOrEmpty(token) || !WhatsAppOptionsRules.IsToken(token)
            ? throw WhatsAppApiException.WithoutToken("The access token provider gave something that is no token.", null)
            : From(token, options);
    }

    private Credentials From(string token, WhatsAppOptions options)
    {
        var secret = options.UseAppSecretProof ? options.AppSecret : null;
        return current is { } known && known.Token == token && known.Secret == secret
            ? known
            : current = new(token, secret);
    }

    /// <summary>A token as a header, and the proof for the address.</summary>
    internal sealed class Credentials(string token, string? secret)
    {
        internal string Token => token;

        internal string? Secret => secret;

        internal string Authorization { get; } = "Bearer " + token;

        /// <summary>The query with <c>appsecret_proof</c>; empty without.</summary>
        internal string Query { get; } = secret is null ? "" : "?appsecret_proof=" + Proof(token, secret);

        // Convert.ToHexStringLower is not in .NET 8.
        private static string Proof(string token, string secret) => string.Create(64, (token, secret), static (text, of) =>
        {
            Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(of.secret), Encoding.UTF8.GetBytes(of.token), mac);
            for (var i = 0; i < mac.Length; i++)
            {
                text[2 * i] = "0123456789abcdef"[mac[i] >> 4];
                text[(2 * i) + 1] = "0123456789abcdef"[mac[i] & 15];
            }
        });
    }
}
