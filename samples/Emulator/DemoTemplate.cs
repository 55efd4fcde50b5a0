using Imagicle.WhatsApp.Sdk.Emulator;

namespace EmulatorSample;

/// <summary>A template as Meta would have approved it.</summary>
internal static class DemoTemplate
{
    internal static EmulatedTemplate OrderUpdate { get; } = new("order_update", "en_US")
    {
        ComponentsJson =
            """
            [{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::aW"]}},
             {"type":"BODY","text":"Hello {{1}}, your order {{2}} is on its way.","example":{"body_text":[["Ada","17"]]}},
             {"type":"FOOTER","text":"Bottega, Firenze"},
             {"type":"BUTTONS","buttons":[
               {"type":"QUICK_REPLY","text":"Track it"},
               {"type":"URL","text":"Open shop","url":"https://example.com/orders/{{1}}","example":["17"]},
               {"type":"PHONE_NUMBER","text":"Call us","phone_number":"+15550783881"},
               {"type":"COPY_CODE","example":"SUMMER25"}]}]
            """,
    };
}
