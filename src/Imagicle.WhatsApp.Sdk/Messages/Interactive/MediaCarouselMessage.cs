using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Pictures or videos as cards to swipe through, each with its own button or buttons. No header, no footer.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages"/>
/// </summary>
/// <example>
/// <code>
/// MediaCard Card(string tea) =&gt; new(
///     InteractiveHeader.FromImage(MediaSource.FromLink($"https://example.com/{tea}.jpg")),
///     new LinkButton("Buy", $"https://example.com/teas/{tea}"));
/// var message = new MediaCarouselMessage("Our teas", Card("green"), Card("black"));
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the cards; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="Cards">
/// <see cref="MessageLimits.CarouselCardsLeast"/> to <see cref="MessageLimits.CarouselCards"/> cards that show the same
/// type of media and have the same kind and number of buttons.
/// </param>
/// <exception cref="ArgumentException">The body is empty or there is no card.</exception>
public sealed record MediaCarouselMessage(string Body, params IReadOnlyList<MediaCard> Cards)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>The cards, in order.</summary>
    public IReadOnlyList<MediaCard> Cards { get; init => field = Shape.NotEmpty(value, nameof(Cards)); } =
        Shape.NotEmpty(Cards);

    /// <inheritdoc/>
    public override string InteractiveType => "carousel";

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override bool TakesFooter => false;

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("cards"u8);
        for (var i = 0; i < Cards.Count; i++)
        {
            Cards[i].Write(writer, i);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        problems.AtLeast("interactive.action.cards", Cards, MessageLimits.CarouselCardsLeast);
        problems.AtMost("interactive.action.cards", Cards, MessageLimits.CarouselCards);
        for (var i = 0; i < Cards.Count; i++)
        {
            var path = $"interactive.action.cards[{i}]";
            Cards[i].Check(problems, path);
            if (Cards[i].Header.Type != Cards[0].Header.Type)
            {
                problems.Add($"{path}.header.type", "All cards show the same type of media.");
            }

            if (Cards[i].Replies.Count != Cards[0].Replies.Count)
            {
                problems.Add($"{path}.action", "All cards have the same kind and number of buttons.");
            }
        }
    }
}
