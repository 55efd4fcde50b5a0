using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Settings of one send through the Marketing Messages API.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages"/>
/// </summary>
/// <example>
/// <code>
/// var offer = new TemplateMessage("spring_sale", "en_US") { Body = ["Ada"] };
/// var marketing = new MarketingOptions { ShareMessageActivity = false };
/// await client.Messages.SendMarketingAsync(to, offer, marketing, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record MarketingOptions
{
    /// <summary>Whether it may go out as an ordinary message instead. Default: Meta's, which is yes.</summary>
    public ProductPolicy? ProductPolicy { get; init; }

    /// <summary>Whether Meta may use what the customer does with the message. Default: the account's setting.</summary>
    public bool? ShareMessageActivity { get; init; }

    internal void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteOptional("product_policy"u8, ProductPolicy?.Value);
        if (ShareMessageActivity is { } share)
        {
            writer.WriteBoolean("message_activity_sharing"u8, share);
        }
    }
}
