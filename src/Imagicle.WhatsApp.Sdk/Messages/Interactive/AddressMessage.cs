using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Opens a form for a postal address (businesses and customers in India). The answer arrives as a form reply named
/// <c>address_message</c>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/address-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new AddressMessage("Where shall we deliver?", "IN")
/// {
///     Values = new Dictionary&lt;string, string&gt; { [AddressField.Name] = "Ada" },
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="Country">ISO 3166 code of two letters, such as <c>IN</c>.</param>
/// <exception cref="ArgumentException">Body or country is empty.</exception>
public sealed record AddressMessage(string Body, string Country) : InteractiveMessage(Shape.NotBlank(Body))
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>ISO 3166 code of two letters.</summary>
    public string Country { get; init => field = Shape.NotBlank(value, nameof(Country)); } = Shape.NotBlank(Country);

    /// <summary>What the form already says, by <see cref="AddressField"/>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init => field = Shape.Copy(value, nameof(Values)); } = None;

    /// <summary>Addresses to choose from instead of typing.</summary>
    public IReadOnlyList<SavedAddress> SavedAddresses { get; init => field = Shape.Copy(value, nameof(SavedAddresses)); } =
        [];

    /// <summary>What was wrong with the answer before, by <see cref="AddressField"/>.</summary>
    public IReadOnlyDictionary<string, string> ValidationErrors
    {
        get;
        init => field = Shape.Copy(value, nameof(ValidationErrors));
    } = None;

    /// <inheritdoc/>
    public override string InteractiveType => "address_message";

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "address_message"u8);
        writer.WriteStartObject("parameters"u8);
        writer.WriteString("country"u8, Country);
        writer.WriteOptional("values"u8, Values);
        if (SavedAddresses.Count > 0)
        {
            writer.WriteStartArray("saved_addresses"u8);
            foreach (var address in SavedAddresses)
            {
                writer.WriteStartObject();
                writer.WriteString("id"u8, address.Id);
                writer.WriteOptional("value"u8, address.Values);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteOptional("validation_errors"u8, ValidationErrors);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        const string parameters = "interactive.action.parameters";
        CheckPinCode(problems, $"{parameters}.values", Values);
        for (var i = 0; i < SavedAddresses.Count; i++)
        {
            CheckPinCode(problems, $"{parameters}.saved_addresses[{i}].value", SavedAddresses[i].Values);
        }
    }

    private static void CheckPinCode(MessageProblems problems, string path, IReadOnlyDictionary<string, string> values) =>
        problems.AtMost(
            $"{path}.{AddressField.InPinCode}",
            values.GetValueOrDefault(AddressField.InPinCode),
            MessageLimits.PinCode);
}
