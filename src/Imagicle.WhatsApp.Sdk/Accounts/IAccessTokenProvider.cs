namespace Imagicle.WhatsApp.Sdk.Accounts;

/// <summary>
/// Gives access tokens from where a host keeps them, instead of <see cref="WhatsAppOptions.AccessToken"/>. Added with
/// <c>UseAccessTokens</c>, or given to <see cref="WhatsAppCloudClientFactory"/>. Called at the same time by many sends.
/// </summary>
/// <example>
/// <code>
/// whatsApp.UseAccessTokens&lt;MountedToken&gt;();
///
/// sealed class MountedToken : IAccessTokenProvider
/// {
///     private string? last;
///
///     public async ValueTask&lt;string&gt; GetAccessTokenAsync(
///         string account, string? refused, CancellationToken cancellationToken) =&gt;
///         last is { } token &amp;&amp; token != refused
///             ? token
///             : last = (await File.ReadAllTextAsync("/run/secrets/whatsapp", cancellationToken)).Trim();
/// }
/// </code>
/// </example>
public interface IAccessTokenProvider
{
    /// <summary>The token to use now. Asked for every request: keep it in memory.</summary>
    /// <param name="account">The name given to <c>AddWhatsApp</c> or to the factory; empty for the unnamed account.</param>
    /// <param name="refused">
    /// The token that Meta has just refused as expired or invalid, so that it is not given again from a cache; null
    /// for an ordinary request. The request is repeated once if another token comes.
    /// </param>
    /// <param name="cancellationToken">The send was cancelled or has no time left.</param>
    ValueTask<string> GetAccessTokenAsync(string account, string? refused, CancellationToken cancellationToken);
}
