namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// Meta's limits for the phone numbers and new users of a business.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messaging-limits"/>
/// </summary>
public static class ChannelLimits
{
    /// <summary>Phone numbers of a business that Meta has not verified.</summary>
    public const int PhoneNumbersUnverified = 2;

    /// <summary>Phone numbers of a verified business.</summary>
    public const int PhoneNumbersVerified = 20;

    /// <summary>Phone numbers on the list of recipients of a test number.</summary>
    public const int TestRecipients = 5;

    /// <summary>Users per <see cref="NewUsersPeriod"/> to whom an unverified business may write first.</summary>
    public const int NewUsersUnverified = 250;

    /// <summary>The moving period over which new users are counted: 24 hours.</summary>
    public static TimeSpan NewUsersPeriod { get; } = TimeSpan.FromHours(24);
}
