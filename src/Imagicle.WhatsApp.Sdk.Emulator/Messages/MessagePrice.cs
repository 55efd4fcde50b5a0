using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What Meta charges for a message, as statuses report it.</summary>
/// <param name="Type"><c>regular</c>, <c>free_customer_service</c> or <c>free_entry_point</c>.</param>
/// <param name="Category">Such as <c>utility</c> or <c>service</c>.</param>
internal sealed record MessagePrice(string Type, string Category)
{
    /// <summary>Since then service messages, and utility templates inside the window, are charged too.</summary>
    private static readonly DateTimeOffset EverythingCharged = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    internal bool IsBillable => Type == "regular";

    internal static MessagePrice Of(EmulatedMessage message, bool windowIsOpen)
    {
        var category = message.Message is TemplateMessage ? message.Template!.Category : "service";
        if (message.Customer?.FreeEntryUntil > message.Time)
        {
            return new("free_entry_point", "referral_conversion");
        }

        var free = message.Time < EverythingCharged
            && (category == "service" || (category == "utility" && windowIsOpen));
        return new(free ? "free_customer_service" : "regular", category);
    }
}
