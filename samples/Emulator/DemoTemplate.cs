using Imagicle.WhatsApp.Sdk.Emulator;

namespace EmulatorSample;

/// <summary>A template as Meta would have approved it.</summary>
internal static class DemoTemplate
{
    internal static EmulatedTemplate OrderUpdate { get; } = new("order_update", "en_US")
    {
        BodyParameters = 2,
        ButtonLabels = ["Track it", "Open shop", "Call us", "Copy code"],
    };
}
