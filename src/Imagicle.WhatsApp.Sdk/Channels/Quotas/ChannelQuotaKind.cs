namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The things that Meta limits by number.</summary>
public enum ChannelQuotaKind
{
    /// <summary>Users written to outside the service window within <see cref="ChannelLimits.NewUsersPeriod"/>.</summary>
    NewUsers,

    /// <summary>Recipients of a test number.</summary>
    TestRecipients,

    /// <summary>Phone numbers of the account.</summary>
    PhoneNumbers,
}
