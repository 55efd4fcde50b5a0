using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>When calls are taken. Outside, customers see that, and when to call again.</summary>
/// <example>
/// <code>
/// var hours = new CallHours
/// {
///     Status = FeatureStatus.Enabled,
///     TimezoneId = "Europe/Rome",
///     WeeklyOperatingHours = [new OperatingHours { DayOfWeek = "MONDAY", OpenTime = "0830", CloseTime = "1800" }],
/// };
/// </code>
/// </example>
public sealed record CallHours : GraphObject
{
    /// <summary>Whether there are such hours.</summary>
    public FeatureStatus? Status { get; init; }

    /// <summary>The time zone, such as <c>Europe/Rome</c>.</summary>
    public string? TimezoneId { get; init; }

    /// <summary>The hours of each day; up to two entries a day.</summary>
    public IReadOnlyList<OperatingHours>? WeeklyOperatingHours { get; init; }

    /// <summary>Days with other hours.</summary>
    public IReadOnlyList<HolidayHours>? HolidaySchedule { get; init; }
}
