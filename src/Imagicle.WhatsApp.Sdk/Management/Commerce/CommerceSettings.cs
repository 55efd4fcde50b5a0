using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Cart and catalogue of the phone number.</summary>
/// <example>
/// <code>
/// var settings = await client.Commerce.GetSettingsAsync(cancellationToken);
/// Console.WriteLine(settings.IsCartEnabled == true ? "Customers can order." : "Customers can only look.");
/// </code>
/// </example>
public sealed record CommerceSettings : GraphObject
{
    /// <summary>The id of the settings.</summary>
    public string? Id { get; init; }

    /// <summary>Whether customers can put products into a cart and order.</summary>
    public bool? IsCartEnabled { get; init; }

    /// <summary>Whether customers see the catalogue in the profile and the chat.</summary>
    public bool? IsCatalogVisible { get; init; }
}
