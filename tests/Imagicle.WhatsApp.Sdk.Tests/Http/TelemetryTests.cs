using System.Diagnostics.Metrics;
using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Wire;

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

    [Fact]
    public async Task Request_Trace_NamesTheCallAndHoldsNoId()
    {
        const string Secret = "7777777777777";
        var traces = new List<System.Diagnostics.Activity>();
        using var listener = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = source => source.Name == "Imagicle.WhatsApp.Sdk",
            Sample = (ref System.Diagnostics.ActivityCreationOptions<System.Diagnostics.ActivityContext> _) =>
                System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = traces.Add,
        };
        using var own = new System.Diagnostics.Activity("test").Start();
        System.Diagnostics.ActivitySource.AddActivityListener(listener);
        var graph = new FakeGraph { Answer = _ => FakeGraph.Json("""{"error":{"code":100}}""", HttpStatusCode.BadRequest) };
        var client = graph.CreateClient(options => options.AccessToken = Secret);

        await client.PhoneNumbers.Awaiting(it => it.DeregisterAsync(Secret)).Should().ThrowAsync<WhatsAppApiException>();
        await client.QrCodes.Awaiting(it => it.GetAsync(Secret)).Should().ThrowAsync<WhatsAppApiException>();
        await client.Graph.Awaiting(it => it.GetAsync($"{Secret}/{Secret}")).Should().ThrowAsync<WhatsAppApiException>();

        var tags = traces.Where(trace => trace.TraceId == own.TraceId)
            .Select(trace => string.Join(' ', trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))).ToList();
        tags.Should().HaveCount(3).And.NotContain(text => text.Contains(Secret, StringComparison.Ordinal));
        tags[0].Should().Be(
            "http.request.method=POST whatsapp.operation=deregister whatsapp.outcome=refused error.type=100");
        tags[2].Should().Contain("whatsapp.operation=other");
    }
}
