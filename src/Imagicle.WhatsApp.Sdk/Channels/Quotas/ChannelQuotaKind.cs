namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What Meta limits by number.</summary>
public enum ChannelQuotaKind
{
    /// <summary>Users written to outside the service window, in a moving 24 hours.</summary>
    NewUsers,

    /// <summary>Recipients of a test number.</summary>
    TestRecipients,

    /// <summary>Phone numbers of the account.</summary>
    PhoneNumbers,
}
