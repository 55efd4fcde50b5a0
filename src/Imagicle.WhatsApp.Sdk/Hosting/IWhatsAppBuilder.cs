using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>Returned by <c>AddWhatsApp</c>: adds handlers and other parts to one account.</summary>
/// <example>
/// <code>
/// whatsApp.AddEcho();
///
/// static class EchoBuilderExtensions
/// {
///     public static IWhatsAppBuilder AddEcho(this IWhatsAppBuilder builder) =&gt; builder.On&lt;IncomingText&gt;(
///         (text, context, token) =&gt; context.Services.GetRequiredKeyedService&lt;WhatsAppCloudClient&gt;(builder.Name)
///             .Messages.SendTextAsync(text.ToRecipient(), text.Body, cancellationToken: token));
/// }
/// </code>
/// </example>
public interface IWhatsAppBuilder
{
    /// <summary>The account's name; empty for the unnamed one.</summary>
    string Name { get; }

    /// <summary>The services being configured.</summary>
    IServiceCollection Services { get; }
}
