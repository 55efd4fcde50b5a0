using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Calls;

/// <summary>
/// The hours of a day of the week.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/call-settings"/>
/// </summary>
/// <example>
/// <code>
/// var monday = new CallWeekday("MONDAY", "0900", "1800");
/// </code>
/// </example>
/// <param name="DayOfWeek"><c>MONDAY</c> to <c>SUNDAY</c>.</param>
/// <param name="OpenTime"><c>HHMM</c>, such as <c>0900</c>.</param>
/// <param name="CloseTime"><c>HHMM</c>, such as <c>1800</c>.</param>
public sealed record CallWeekday(string DayOfWeek, string OpenTime, string CloseTime) : GraphObject;
