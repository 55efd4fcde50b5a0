using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads template messages. Meta takes component and parameter types in any case.</summary>
internal static class TemplateReader
{
    internal static OutgoingMessage Read(RequestObject template)
    {
        template.Only("name", "language", "components");
        var language = template.Object("language");
        language.Only("code", "policy");
        var parts = ReadParts(template, isCard: false);
        return new TemplateMessage(template.Text("name"), language.Text("code"))
        {
            Header = parts.Header,
            Body = parts.Body ?? [],
            Buttons = parts.Buttons,
            OfferExpiresAt = parts.OfferExpiresAt,
            Cards = parts.Cards ?? [],
            TapTarget = parts.TapTarget,
        };
    }

    private static Parts ReadParts(RequestObject parent, bool isCard)
    {
        var parts = new Parts();
        foreach (var component in parent.OptionalObjects("components"))
        {
            var type = component.Text("type").ToLowerInvariant();
            switch (type)
            {
                case "header" when parts.Header is null:
                    parts.Header = ReadHeader(component);
                    break;
                case "body" when parts.Body is null:
                    parts.Body = ReadParameters(component);
                    break;
                case "button":
                    parts.Buttons.Add(TemplateButtonReader.Read(component));
                    break;
                case "limited_time_offer" when !isCard && parts.OfferExpiresAt is null:
                    parts.OfferExpiresAt = ReadOffer(component);
                    break;
                case "carousel" when !isCard && parts.Cards is null:
                    parts.Cards = ReadCards(component);
                    break;
                case "tap_target_configuration" when !isCard && parts.TapTarget is null:
                    parts.TapTarget = ReadTapTarget(component);
                    break;
                case "header" or "body" or "limited_time_offer" or "carousel" or "tap_target_configuration":
                    throw Refusal.InvalidValue(component.PathOf("type"), "only one of each is allowed.");
                default:
                    throw Refusal.NotOneOf(
                        component.PathOf("type"),
                        ["header", "body", "button", "limited_time_offer", "carousel", "tap_target_configuration"]);
            }
        }

        return parts;
    }

    private static TemplateParameter? ReadHeader(RequestObject component)
    {
        var parameters = ReadParameters(component);
        return parameters.Count > 1
            ? throw Refusal.ParameterCount("header", parameters.Count, 1)
            : parameters.Count == 1 ? parameters[0] : null;
    }

    private static IReadOnlyList<TemplateParameter> ReadParameters(RequestObject component)
    {
        component.Only("type", "parameters");
        return [.. component.OptionalObjects("parameters").Select(TemplateParameterReader.Read)];
    }

    private static DateTimeOffset ReadOffer(RequestObject component)
    {
        var offer = OnlyParameter(component).Object("limited_time_offer");
        offer.Only("expiration_time_ms");
        return DateTimeOffset.FromUnixTimeMilliseconds(offer.Integer("expiration_time_ms"));
    }

    private static IReadOnlyList<TemplateCard> ReadCards(RequestObject component)
    {
        component.Only("type", "cards");
        return [.. component.Objects("cards").Select(card =>
        {
            card.Only("card_index", "components");
            _ = card.Integer("card_index");
            var parts = ReadParts(card, isCard: true);
            return new TemplateCard(parts.Header ?? throw Refusal.Missing($"{card.Path}.components: header"))
            {
                Body = parts.Body ?? [],
                Buttons = parts.Buttons,
            };
        })];
    }

    private static TapTarget ReadTapTarget(RequestObject component)
    {
        var parameter = OnlyParameter(component);
        var targets = MenuReader.NotEmpty(parameter, "tap_target_configuration");
        targets[0].Only("url", "title");
        return new(targets[0].Text("url"), targets[0].Text("title"));
    }

    private static RequestObject OnlyParameter(RequestObject component)
    {
        component.Only("type", "parameters");
        var parameters = component.Objects("parameters");
        return parameters.Count == 1
            ? parameters[0]
            : throw Refusal.ParameterCount(component.Text("type"), parameters.Count, 1);
    }

    private sealed class Parts
    {
        internal TemplateParameter? Header { get; set; }

        internal IReadOnlyList<TemplateParameter>? Body { get; set; }

        internal List<TemplateButton> Buttons { get; } = [];

        internal DateTimeOffset? OfferExpiresAt { get; set; }

        internal IReadOnlyList<TemplateCard>? Cards { get; set; }

        internal TapTarget? TapTarget { get; set; }
    }
}
