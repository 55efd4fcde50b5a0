using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// WhatsApp's form of a phone number (<c>wa_id</c>): its digits. A number without <c>+</c> is taken as international,
/// as in Meta's examples.
/// </summary>
internal static class PhoneDigits
{
    internal static string Of(string phoneNumber) =>
        string.Concat(Recipient.Phone(phoneNumber).Value.Where(char.IsAsciiDigit));
}
