using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>An app that gets the account's webhooks.</summary>
/// <example>
/// <code>
/// await foreach (var app in client.BusinessAccount.ListSubscribedAppsAsync(cancellationToken))
/// {
///     Console.WriteLine($"{app.App?.Name} at {app.OverrideCallbackUri ?? "its own address"}");
/// }
/// </code>
/// </example>
public sealed record SubscribedApp : GraphObject
{
    /// <summary>The app.</summary>
    [JsonPropertyName("whatsapp_business_api_data")]
    public AppLink? App { get; init; }

    /// <summary>Where its webhooks go instead of its own address; null if they do not.</summary>
    public string? OverrideCallbackUri { get; init; }
}
