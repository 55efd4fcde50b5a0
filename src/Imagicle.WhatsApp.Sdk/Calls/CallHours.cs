using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// When a phone number can be called.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// var hours = new CallHours
/// {
///     Status = CallSwitch.Enabled,
///     TimezoneId = "Europe/Rome",
///     Weekly = [new CallWeekday("MONDAY", "0900", "1800")],
///     Holidays = [new CallHoliday("2027-12-25", "0000", "2359")],
/// };
/// </code>
/// </example>
public sealed record CallHours : GraphObject
{
    /// <summary>Whether there are such hours. Meta's default: no, it can be called at any time.</summary>
    public CallSwitch? Status { get; init; }

    /// <summary>The time zone, such as <c>Europe/Rome</c>.</summary>
    public string? TimezoneId { get; init; }

    /// <summary>The hours of each day of the week; a day may stand twice.</summary>
    [JsonPropertyName("weekly_operating_hours")]
    public IReadOnlyList<CallWeekday>? Weekly { get; init; }

    /// <summary>Days with other hours.</summary>
    [JsonPropertyName("holiday_schedule")]
    public IReadOnlyList<CallHoliday>? Holidays { get; init; }
}
