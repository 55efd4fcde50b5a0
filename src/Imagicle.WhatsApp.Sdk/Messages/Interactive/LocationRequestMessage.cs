using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Asks where the customer is. The answer arrives as <c>IncomingLocation</c> that quotes this message.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-request-messages"/>
/// </summary>
/// <example>
/// <code>
/// await client.Messages.SendAsync(
///     to, new LocationRequestMessage("Where shall we pick you up?"), cancellationToken: cancellationToken);
/// var place = events.OfType&lt;IncomingLocation&gt;().FirstOrDefault(); // the answer, when it comes
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record LocationRequestMessage(string Body) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <inheritdoc/>
    public override string InteractiveType => "location_request_message";

    private protected override HeaderRule Headers => HeaderRule.None;

    private protected override void WriteAction(Utf8JsonWriter writer) =>
        SimpleAction.Write(writer, "send_location"u8);
}
