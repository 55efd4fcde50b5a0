using System.Net;
using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Resilience;

/// <summary>What became of a send whose answer was lost.</summary>
public sealed class SendOutcomesTests
{
    private static readonly TextMessage Hello = new("Hello");

    [Theory]
    [InlineData(null)]
    [InlineData("order-17")]
    [InlineData("w1.looks like ours")]
    public async Task Status_OfASend_BringsBackItsIdAndTheHostsData(string? data)
    {
        var host = new SendingHost();

        var sent = await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello, new() { CallbackData = data }));

        var update = Status(host, "wamid.A=", "delivered");
        update.SendId.Should().Be(sent.SendId).And.NotBeNull();
        update.CallbackData.Should().Be(data);
    }

    [Fact]
    public void Status_OfForeignData_KeepsIt()
    {
        var update = (MessageStatusUpdate)WebhookReader.Read(Webhook("wamid.A=", "sent", "somebody else's")).Single();

        update.SendId.Should().BeNull();
        update.CallbackData.Should().Be("somebody else's");
    }

    [Fact]
    public async Task Wait_StatusArrives_TellsTheMessage()
    {
        var host = new SendingHost { Answer = _ => SendingHost.Error(131000, HttpStatusCode.InternalServerError) };
        var failure = await host.Invoking(h => h.RunAsync(h.Client.Messages.SendAsync("+16505550100", Hello)))
            .Should().ThrowAsync<WhatsAppApiException>();
        var id = failure.Which.SendId!.Value;

        var waiting = host.Client.Messages.Outcomes.WaitAsync(id, TimeSpan.FromMinutes(1));
        waiting.IsCompleted.Should().BeFalse();
        Report(host, Status(host, "wamid.FOUND", "sent"));

        var outcome = await waiting.WaitAsync(TimeSpan.FromSeconds(30));
        outcome.MessageId.Should().Be("wamid.FOUND");
        outcome.Kind.Should().Be(SendOutcomeKind.Accepted);
    }

    [Fact]
    public async Task Wait_NoStatus_IsUnknownInTheEnd()
    {
        var host = new SendingHost();

        var waiting = host.Client.Messages.Outcomes.WaitAsync(SendId.New(), TimeSpan.FromSeconds(5));

        (await host.RunAsync(waiting)).Kind.Should().Be(SendOutcomeKind.Unknown);
    }

    [Fact]
    public async Task Report_TwoMessagesOfOneSend_IsADouble()
    {
        var host = new SendingHost();
        await host.RunAsync(host.Client.Messages.SendAsync("+16505550100", Hello));
        var doubles = new List<DoubledSendEventArgs>();
        host.Client.Messages.Outcomes.Doubled += (_, doubled) => doubles.Add(doubled);

        Report(host, Status(host, "wamid.A=", "sent"));
        Report(host, Status(host, "wamid.A=", "delivered"));
        doubles.Should().BeEmpty("two statuses of one message are no double");
        Report(host, Status(host, "wamid.B=", "sent"));

        doubles.Should().ContainSingle().Which.SecondMessageId.Should().Be("wamid.B=");
    }

    private static void Report(SendingHost host, MessageStatusUpdate update) => host.Client.Messages.Outcomes.Report(
        update.SendId!.Value, update.MessageId, update.Status == MessageStatus.Failed, update.Errors);

    /// <summary>The status that Meta would send for the host's last request.</summary>
    private static MessageStatusUpdate Status(SendingHost host, string messageId, string status)
    {
        using var request = JsonDocument.Parse(host.Requests.Last().Body);
        var data = request.RootElement.GetProperty("biz_opaque_callback_data").GetString()!;
        return (MessageStatusUpdate)WebhookReader.Read(Webhook(messageId, status, data)).Single();
    }

    private static byte[] Webhook(string messageId, string status, string data) => Encoding.UTF8.GetBytes(
        $$$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"106540352242922"},"statuses":[{"id":"{{{messageId}}}","status":"{{{status}}}","timestamp":"1790000000","recipient_id":"16505550100","biz_opaque_callback_data":"{{{data}}}"}]}}]}]}""");
}
