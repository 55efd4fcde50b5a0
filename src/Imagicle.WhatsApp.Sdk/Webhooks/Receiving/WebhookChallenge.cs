using System.Security.Cryptography;
using System.Text;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Answers the GET by which Meta checks a callback URL: <c>hub.mode</c>, <c>hub.verify_token</c> and
/// <c>hub.challenge</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
/// </summary>
/// <example>
/// <code>
/// // For the GET of the endpoint: null means 403.
/// static string? Answer(Dictionary&lt;string, string&gt; query, string verifyToken) =&gt; WebhookChallenge.Answer(
///     query.GetValueOrDefault("hub.mode"),
///     query.GetValueOrDefault("hub.verify_token"),
///     query.GetValueOrDefault("hub.challenge"),
///     verifyToken);
/// </code>
/// </example>
public static class WebhookChallenge
{
    /// <summary>The longest challenge that is echoed; Meta's have about 10 digits.</summary>
    public const int MaxLength = 256;

    /// <summary>
    /// The text to answer with: status 200, content type <c>text/plain</c>, no quotes. Null means: answer 403.
    /// </summary>
    /// <param name="mode">The query parameter <c>hub.mode</c>; must be <c>subscribe</c>.</param>
    /// <param name="verifyToken">The query parameter <c>hub.verify_token</c>; compared in constant time.</param>
    /// <param name="challenge">
    /// The query parameter <c>hub.challenge</c>; echoed only if it has 1 to <see cref="MaxLength"/> letters, digits,
    /// <c>-</c>, <c>_</c>, <c>.</c>, so that nobody can make the endpoint serve a text of their own.
    /// </param>
    /// <param name="expectedToken">The verify token that was typed into the app's dashboard.</param>
    /// <exception cref="ArgumentException">The expected token is empty.</exception>
    public static string? Answer(string? mode, string? verifyToken, string? challenge, string expectedToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(expectedToken);
        return mode == "subscribe" && TokensAreEqual(verifyToken, expectedToken) && IsSafeToEcho(challenge)
            ? challenge
            : null;
    }

    // Hashing first makes the comparison independent of the lengths, too.
    private static bool TokensAreEqual(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));

    private static bool IsSafeToEcho(string? challenge) =>
        challenge is { Length: > 0 and <= MaxLength }
        && challenge.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
