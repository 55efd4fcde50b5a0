using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Asks a customer who is only known by user id for the phone number. The answer arrives as <c>IncomingContacts</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// if (to.Kind == RecipientKind.UserId)
/// {
///     var request = new ContactInfoRequestMessage("May we have your number, so that we can call you back?");
///     await client.Messages.SendAsync(to, request, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <exception cref="ArgumentException">The body is empty.</exception>
public sealed record ContactInfoRequestMessage(string Body) : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <inheritdoc/>
    public override string InteractiveType => "request_contact_info";

    private protected override HeaderRule Headers => HeaderRule.Any;

    private protected override void WriteAction(Utf8JsonWriter writer) =>
        SimpleAction.Write(writer, "request_contact_info"u8);
}
