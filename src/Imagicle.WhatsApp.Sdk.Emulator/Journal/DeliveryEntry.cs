namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>An attempt to deliver a webhook.</summary>
internal sealed class DeliveryEntry : JournalEntry
{
    internal required EmulatedDelivery Delivery { get; init; }
}
