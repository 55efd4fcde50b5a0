using System.Globalization;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A limit by number is used up; nothing was sent.</summary>
/// <example>
/// <code>
/// var news = new TemplateMessage("spring_news", "en");
/// try
/// {
///     await channel.SendAsync(ChannelParticipant.Bot, to, news, cancellationToken: cancellationToken);
/// }
/// catch (QuotaExceededException e) when (e.Quota.FreesAt is { } time &amp;&amp; time &gt; DateTimeOffset.UtcNow)
/// {
///     await Task.Delay(time - DateTimeOffset.UtcNow, cancellationToken);
///     await channel.SendAsync(ChannelParticipant.Bot, to, news, cancellationToken: cancellationToken);
/// }
/// </code>
/// </example>
public sealed class QuotaExceededException : ChannelRefusalException
{
    /// <summary>A refusal because of a limit.</summary>
    /// <param name="quota">The limit.</param>
    public QuotaExceededException(ChannelQuota quota)
        : base(Explain(quota)) => Quota = quota;

    /// <summary>The limit, with the time at which it allows more.</summary>
    public ChannelQuota Quota { get; }

    private static string Explain(ChannelQuota quota)
    {
        ArgumentNullException.ThrowIfNull(quota);
        return quota.Kind switch
        {
            ChannelQuotaKind.NewUsers => string.Create(
                CultureInfo.InvariantCulture,
                $"{quota.Used} users were written to outside the service window within "
                + $"{ChannelLimits.NewUsersPeriod.TotalHours} hours, and {quota.Limit} are allowed; "
                + $"the next one is allowed at {quota.FreesAt:u}."),
            ChannelQuotaKind.TestRecipients => string.Create(
                CultureInfo.InvariantCulture,
                $"A test number reaches only the recipients on its list, {quota.Limit} at most; add this one in "
                + $"the API set-up of the app's dashboard and to {nameof(WhatsAppChannelOptions.TestRecipients)}."),
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{quota.Used} phone numbers, and {quota.Limit} are allowed."),
        };
    }
}
