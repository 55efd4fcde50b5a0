using System.Diagnostics.CodeAnalysis;
using Imagicle.WhatsApp.Sdk.AspNetCore;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoint that Meta sends webhooks to.</summary>
public static class WhatsAppEndpointRouteBuilderExtensions
{
    /// <summary>Maps the callback URL of the unnamed account.</summary>
    /// <inheritdoc cref="MapWhatsAppWebhook(IEndpointRouteBuilder, string, string)"/>
    public static IEndpointConventionBuilder MapWhatsAppWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern) =>
        endpoints.MapWhatsAppWebhook(pattern, Options.DefaultName);

    /// <summary>
    /// Maps the callback URL of an account. GET is Meta's check of the URL. POST is a webhook, answered as soon as it
    /// is verified and in the inbox: 200 accepted (also what cannot be read: it goes to the dead letters), 401 signature
    /// missing, malformed or wrong, 413 larger than <see cref="WhatsAppEndpointOptions.MaxBodySize"/>, 415 not
    /// <c>application/json</c>, 503 inbox full or down, or too many large bodies at once. A body slower than
    /// <see cref="WhatsAppEndpointOptions.BodyTimeout"/> is cut off. Handlers run apart from the request, unless
    /// <see cref="AcknowledgeMode.AfterHandling"/> is chosen; then 503 also if one failed.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint"/>
    /// </summary>
    /// <remarks>
    /// The signature is all the authentication that Meta can do: where a fallback policy demands more, add
    /// <c>.AllowAnonymous()</c>. The URL check carries the verify token in its query, which ASP.NET Core's own request
    /// log (<c>Microsoft.AspNetCore.Hosting.Diagnostics</c>, level Information) and proxies write down. Middleware that
    /// decompresses or rewrites bodies breaks the signature.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/whatsapp</c>.</param>
    /// <param name="accountName">The name that was given to <c>AddWhatsApp</c>.</param>
    /// <exception cref="InvalidOperationException">
    /// <c>AddWhatsApp</c> was not called, or not with this name; or a limit is not positive.
    /// </exception>
    public static IEndpointConventionBuilder MapWhatsAppWebhook(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, string accountName)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(accountName);

        var receiver = endpoints.ServiceProvider.GetService<WebhookReceiver>();
        if (receiver is null || !receiver.Accounts.Contains(accountName))
        {
            throw new InvalidOperationException(MissingLine(accountName, receiver));
        }

        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<WhatsAppEndpointOptions>>().Value;
        if (options.MaxBodySize <= 0)
        {
            throw new InvalidOperationException("WhatsAppEndpointOptions.MaxBodySize must be at least 1.");
        }

        if (options.BodyTimeout <= TimeSpan.Zero)
        {
            throw new InvalidOperationException("WhatsAppEndpointOptions.BodyTimeout must be longer than nothing.");
        }

        if (options.MaxArrivingBytes < options.MaxBodySize)
        {
            throw new InvalidOperationException(
                "WhatsAppEndpointOptions.MaxArrivingBytes must be at least MaxBodySize, or the largest bodies never get in.");
        }

        var time = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();
        var endpoint = new WhatsAppWebhookEndpoint(receiver, accountName, options, time);
        return endpoints
            .MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post], (RequestDelegate)endpoint.HandleAsync)
            .WithDisplayName(accountName.Length == 0 ? "WhatsApp webhook" : $"WhatsApp webhook ({accountName})");
    }

    private static string MissingLine(string accountName, WebhookReceiver? receiver)
    {
        var account = accountName.Length == 0 ? "the unnamed WhatsApp account" : $"the WhatsApp account '{accountName}'";
        var line = accountName.Length == 0
            ? "builder.Services.AddWhatsApp(...)"
            : $"builder.Services.AddWhatsApp(\"{accountName}\", ...)";
        var known = receiver is null
            ? ""
            : " Known accounts: "
                + string.Join(", ", receiver.Accounts.Select(name => name.Length == 0 ? "(unnamed)" : $"'{name}'")) + ".";
        return $"MapWhatsAppWebhook needs {account}. Add the line '{line}' before the application is built.{known}";
    }
}
