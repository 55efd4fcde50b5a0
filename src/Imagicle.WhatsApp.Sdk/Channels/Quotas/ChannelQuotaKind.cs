namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>What Meta limits by number.</summary>
/// <example>
/// <code>
/// var numbers = await channel.GetQuotaAsync(ChannelQuotaKind.PhoneNumbers, cancellationToken);
/// var mayAddANumber = numbers.Free is null or &gt; 0;
/// </code>
/// </example>
public enum ChannelQuotaKind
{
    /// <summary>Users written to outside the service window, in a moving 24 hours.</summary>
    NewUsers,

    /// <summary>Recipients of a test number.</summary>
    TestRecipients,

    /// <summary>Phone numbers of the account.</summary>
    PhoneNumbers,
}
