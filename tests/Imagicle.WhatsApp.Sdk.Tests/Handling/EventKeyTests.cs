using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class EventKeyTests
{
    [Fact]
    public void Of_AnyVersion_IsTheSame()
    {
        const string Reason = "stores know keys for 8 days, and the SDK may be updated meanwhile";
        EventKey.Of("sales", new IncomingText("x") { Id = "wamid.1" }).Should().Be("8C56355A76E847A20C0B159BEA492B4D", Reason);
        EventKey.Of("sales", WebhookReader.Read("{}"u8.ToArray()).Single()).Should().Be("AE2EC494644048FA402F30049B6ED96F", Reason);
    }

    [Fact]
    public void Of_IdLongerThanTheBuffer_CountsToItsEnd()
    {
        var id = new string('€', 1_000);

        var key = EventKey.Of("", new IncomingText("x") { Id = id + "1" });

        key.Should().NotBe(EventKey.Of("", new IncomingText("x") { Id = id + "2" }));
        key.Should().Be(EventKey.Of("", new IncomingText("y") { Id = id + "1" }));
    }
}
