using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>One opening of a special day.</summary>
/// <example>
/// <code>
/// var christmasEve = new HolidayHours { Date = "2026-12-24", StartTime = "0900", EndTime = "1200" };
/// </code>
/// </example>
public sealed record HolidayHours : GraphObject
{
    /// <summary>The day: <c>2026-12-24</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Four digits of a 24-hour clock: <c>0900</c>.</summary>
    public string? StartTime { get; init; }

    /// <summary>Four digits of a 24-hour clock: <c>1200</c>.</summary>
    public string? EndTime { get; init; }
}
