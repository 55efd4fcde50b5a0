using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Reads requests for a postal address.</summary>
internal static class AddressReader
{
    internal static InteractiveMessage Read(string body, RequestObject action)
    {
        InteractiveReader.CheckAction(action, "address_message");
        var parameters = action.Object("parameters");
        parameters.Only("country", "values", "saved_addresses", "validation_errors");
        return new AddressMessage(body, parameters.Text("country"))
        {
            Values = parameters.OptionalTexts("values"),
            ValidationErrors = parameters.OptionalTexts("validation_errors"),
            SavedAddresses = [.. parameters.OptionalObjects("saved_addresses").Select(address =>
            {
                address.Only("id", "value");
                return new SavedAddress(address.Text("id"), address.OptionalTexts("value"));
            })],
        };
    }
}
