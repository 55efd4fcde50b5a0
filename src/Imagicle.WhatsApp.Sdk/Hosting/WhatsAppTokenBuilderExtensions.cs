using System.Diagnostics.CodeAnalysis;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says where an account's access token comes from.</summary>
/// <example>
/// <code>
/// var tokens = new EnvironmentTokens(); // one for all accounts
/// whatsApp.UseAccessTokens(provider =&gt; tokens);
///
/// sealed class EnvironmentTokens : IAccessTokenProvider
/// {
///     public ValueTask&lt;string&gt; GetAccessTokenAsync(
///         string account, string? refused, CancellationToken cancellationToken) =&gt;
///         new(Environment.GetEnvironmentVariable($"WHATSAPP_TOKEN_{account}")!);
/// }
/// </code>
/// </example>
public static class WhatsAppTokenBuilderExtensions
{
    /// <summary>
    /// Takes the account's tokens from a class, a singleton of its own per account, instead of from
    /// <see cref="WhatsAppOptions.AccessToken"/>.
    /// </summary>
    /// <typeparam name="TProvider">The class.</typeparam>
    /// <param name="builder">The account.</param>
    public static IWhatsAppBuilder UseAccessTokens<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(
        this IWhatsAppBuilder builder)
        where TProvider : class, IAccessTokenProvider
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddKeyedSingleton<IAccessTokenProvider, TProvider>(builder.Name);
        return builder;
    }

    /// <summary>Takes the account's tokens from what a function makes, once.</summary>
    /// <param name="builder">The account.</param>
    /// <param name="factory">Makes or finds the provider; one may serve several accounts.</param>
    public static IWhatsAppBuilder UseAccessTokens(
        this IWhatsAppBuilder builder, Func<IServiceProvider, IAccessTokenProvider> factory)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(factory);
        builder.Services.AddKeyedSingleton(builder.Name, (provider, _) => factory(provider));
        return builder;
    }
}
