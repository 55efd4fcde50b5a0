using System.Diagnostics.Metrics;
using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Http;

public class TelemetryTests
{
    [Theory]
    [InlineData(200, FakeGraph.Accepted, "accepted", null)]
    [InlineData(400, """{"error":{"code":131056}}""", "refused", "131056")]
    [InlineData(500, """{"error":{"code":131000}}""", "unknown", "131000")]
    [InlineData(502, "", "unknown", null)]
    public async Task Send_EachOutcome_IsCountedByTypeAndOutcome(int status, string body, string outcome, string? code)
    {
        // The meter is shared by all tests of the process: this type is used here only.
        var type = new MessageType($"counted-{outcome}-{status}");
        var counted = new List<Dictionary<string, object?>>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "whatsapp.client.sends")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            var copy = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(copy["whatsapp.message.type"], type.Value))
            {
                value.Should().Be(1);
                counted.Add(copy);
            }
        });
        listener.Start();
        var graph = new FakeGraph { Answer = _ => FakeGraph.Json(body, (HttpStatusCode)status) };
        var message = new CustomMessage(type, System.Text.Json.JsonSerializer.SerializeToElement(Array.Empty<int>()));

        try
        {
            await graph.CreateClient().Messages.SendAsync("+1650", message);
        }
        catch (WhatsAppApiException)
        {
            // the outcome under test
        }

        var tags = counted.Should().ContainSingle().Which;
        tags["whatsapp.outcome"].Should().Be(outcome);
        tags.GetValueOrDefault("error.type").Should().Be(code);
        tags.Keys.Should().BeSubsetOf(["whatsapp.message.type", "whatsapp.outcome", "error.type"]);
    }
}
