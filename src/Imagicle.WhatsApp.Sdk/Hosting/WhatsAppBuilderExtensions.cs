using Imagicle.WhatsApp.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Further settings of what <c>AddWhatsApp</c> added.</summary>
/// <example>
/// <code>
/// using System.Net;
///
/// whatsApp.ConfigureHttpClient(http =&gt;
///     http.UseSocketsHttpHandler((handler, provider) =&gt; handler.Proxy = new WebProxy("http://proxy.example.com:8080")));
/// </code>
/// </example>
public static class WhatsAppBuilderExtensions
{
    /// <summary>
    /// Changes the HTTP client, for a proxy, handlers or logging. All accounts share it. Whatever retry handlers are
    /// added, a send whose outcome is unknown is not repeated. What is changed counts for
    /// <see cref="Imagicle.WhatsApp.Sdk.Diagnostics.ConnectionDoctor"/> too, except logging: some of its addresses hold
    /// tokens.
    /// </summary>
    /// <param name="builder">The account.</param>
    /// <param name="configure">Changes it, such as <c>http =&gt; http.AddStandardResilienceHandler()</c>.</param>
    public static IWhatsAppBuilder ConfigureHttpClient(
        this IWhatsAppBuilder builder, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        configure(WhatsAppHttp.Add(builder.Services));
        var quiet = builder.Services.AddHttpClient(WhatsAppHttp.QuietClientName);
        configure(quiet);
        quiet.RemoveAllLoggers();
        return builder;
    }
}
