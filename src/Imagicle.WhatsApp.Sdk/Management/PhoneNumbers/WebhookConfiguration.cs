using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Where the webhooks of a number go: the most special address that there is.</summary>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(number.WebhookConfiguration?.Effective);
/// </code>
/// </example>
public sealed record WebhookConfiguration : GraphObject
{
    /// <summary>The number's own address; null if it has none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The account's own address; null if it has none.</summary>
    public string? WhatsappBusinessAccount { get; init; }

    /// <summary>The app's address.</summary>
    public string? Application { get; init; }

    /// <summary>The one that counts.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Effective => PhoneNumber ?? WhatsappBusinessAccount ?? Application;
}
