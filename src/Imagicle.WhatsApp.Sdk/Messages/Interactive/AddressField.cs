namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The fields of WhatsApp's address form. Other names are sent as they are.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/address-messages"/>
/// </summary>
/// <example>
/// <code>
/// var message = new AddressMessage("We do not know this PIN code.", "IN")
/// {
///     ValidationErrors = new Dictionary&lt;string, string&gt; { [AddressField.InPinCode] = "Six digits, please." },
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
public static class AddressField
{
    /// <summary>The customer's name.</summary>
    public const string Name = "name";

    /// <summary>Phone number.</summary>
    public const string PhoneNumber = "phone_number";

    /// <summary>Postal code in India; <see cref="MessageLimits.PinCode"/> characters at most.</summary>
    public const string InPinCode = "in_pin_code";

    /// <summary>Flat or house number.</summary>
    public const string HouseNumber = "house_number";

    /// <summary>Floor.</summary>
    public const string FloorNumber = "floor_number";

    /// <summary>Tower.</summary>
    public const string TowerNumber = "tower_number";

    /// <summary>Building or apartment name.</summary>
    public const string BuildingName = "building_name";

    /// <summary>Street address.</summary>
    public const string Address = "address";

    /// <summary>Landmark or area.</summary>
    public const string LandmarkArea = "landmark_area";

    /// <summary>City.</summary>
    public const string City = "city";

    /// <summary>State.</summary>
    public const string State = "state";
}
