using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Says that an offer ends, with a countdown if it has an expiration. The body is then 600 characters at most, and
/// there is no footer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/limited-time-offer-templates"/>
/// </summary>
/// <example>
/// <code>
/// var offer = new LimitedTimeOfferComponent("Ends soon!", hasExpiration: true);
/// </code>
/// </example>
public sealed record LimitedTimeOfferComponent : TemplateComponent
{
    /// <summary>An offer.</summary>
    /// <param name="text">16 characters at most.</param>
    /// <param name="hasExpiration">Whether each send gives the time at which it ends.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public LimitedTimeOfferComponent(string text, bool hasExpiration = false) =>
        LimitedTimeOffer = new() { Text = Shape.NotBlank(text), HasExpiration = hasExpiration };

    [JsonConstructor]
    internal LimitedTimeOfferComponent()
    {
    }

    /// <summary>The text; 16 characters at most.</summary>
    [JsonIgnore]
    public string? Text => LimitedTimeOffer?.Text;

    /// <summary>Whether each send gives the time at which it ends.</summary>
    [JsonIgnore]
    public bool HasExpiration => LimitedTimeOffer?.HasExpiration == true;

    /// <inheritdoc/>
    public override string Type => "LIMITED_TIME_OFFER";

    [JsonInclude]
    internal Offer? LimitedTimeOffer { get; init; }

    internal sealed record Offer
    {
        public string? Text { get; init; }

        public bool? HasExpiration { get; init; }
    }
}
