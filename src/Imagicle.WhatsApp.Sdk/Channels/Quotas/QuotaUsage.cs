namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The use of the messaging limit in one <see cref="ChannelLimits.NewUsersPeriod"/>.</summary>
/// <param name="Users">The number of users who were written to outside the service window.</param>
/// <param name="Earliest">The time of the user who was written to first; null if there is none.</param>
public readonly record struct QuotaUsage(int Users, DateTimeOffset? Earliest);
