using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>One opening of a day of the week.</summary>
/// <example>
/// <code>
/// var monday = new OperatingHours { DayOfWeek = "MONDAY", OpenTime = "0830", CloseTime = "1800" };
/// </code>
/// </example>
public sealed record OperatingHours : GraphObject
{
    /// <summary>The English name in capitals: <c>MONDAY</c>.</summary>
    public string? DayOfWeek { get; init; }

    /// <summary>Four digits of a 24-hour clock: <c>0830</c>.</summary>
    public string? OpenTime { get; init; }

    /// <summary>Four digits of a 24-hour clock: <c>1800</c>.</summary>
    public string? CloseTime { get; init; }
}
