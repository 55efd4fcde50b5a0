using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// The hours of one day.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// var halfDay = new CallHoliday("2027-12-24", "0900", "1200");
/// </code>
/// </example>
/// <param name="Date"><c>YYYY-MM-DD</c>.</param>
/// <param name="StartTime"><c>HHMM</c>, such as <c>0900</c>.</param>
/// <param name="EndTime"><c>HHMM</c>, such as <c>1200</c>.</param>
public sealed record CallHoliday(string Date, string StartTime, string EndTime) : GraphObject;
