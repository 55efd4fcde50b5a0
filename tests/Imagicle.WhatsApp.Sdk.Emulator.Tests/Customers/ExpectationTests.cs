using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class ExpectationTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task ExpectReply_RightKind_GivesTheContent()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await bed.SendTextAsync("one");
        await bed.SendTextAsync("two");

        (await bed.Ada.ExpectReplyAsync<TextMessage>()).Body.Should().Be("one");
        (await bed.Ada.ExpectTextAsync("tw")).Body.Should().Be("two");
    }

    [Fact]
    public async Task ExpectReply_OtherKindOrNothing_PrintsTheConversation()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await bed.SendTextAsync("hello");

        var other = await bed.Ada.Invoking(ada => ada.ExpectReplyAsync<ImageMessage>()).Should().ThrowAsync<EmulatorAssertionException>();
        var nothing = await bed.Ada.Invoking(ada => ada.ExpectReplyAsync<TextMessage>(timeout: Soon)).Should().ThrowAsync<EmulatorAssertionException>();

        other.WithMessage("Expected a ImageMessage, but a TextMessage came.*Ada*hi*business*hello*Delivered*");
        nothing.WithMessage("Expected a TextMessage, but nothing came.*webhook*").WithInnerException<TimeoutException>();
    }

    [Fact]
    public async Task Taps_RowOfAList_SendsItsReply()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await SendInteractiveAsync(bed, """{"type":"list","body":{"text":"Choose"},"action":{"button":"Show","sections":[{"rows":[{"id":"p1","title":"Margherita","description":"8 EUR"}]}]}}""");
        await bed.Receiver.NextAsync(2);

        await bed.Ada.TapsAsync("Margherita");

        var reply = (await bed.Receiver.NextAsync()).Message.GetProperty("interactive");
        reply.GetProperty("type").GetString().Should().Be("list_reply");
        MetaExamples.Names(reply.GetProperty("list_reply")).Should().Equal(".description:String", ".id:String", ".title:String");
    }

    [Fact]
    public async Task SubmitsFlow_NewestFlow_AnswersWithItsToken()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await SendInteractiveAsync(bed, """{"type":"flow","body":{"text":"Book"},"action":{"name":"flow","parameters":{"flow_message_version":"3","flow_id":"9","flow_cta":"Start","flow_token":"tok-1"}}}""");
        await bed.Receiver.NextAsync(2);

        await bed.Ada.SubmitsFlowAsync("""{"day":"Monday"}""");

        var message = (await bed.Receiver.NextAsync()).Message;
        message.GetProperty("context").GetProperty("id").GetString().Should().Be(bed.Ada.Received[0].Id);
        var response = JsonDocument.Parse(message.GetProperty("interactive").GetProperty("nfm_reply").GetProperty("response_json").GetString()!).RootElement;
        (response.GetProperty("day").GetString(), response.GetProperty("flow_token").GetString()).Should().Be(("Monday", "tok-1"));
    }

    [Fact]
    public async Task Answers_LocationCallPermissionAddressAndOrder_HaveMetasShape()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync(options => options.AutomaticStatus = AutomaticStatus.None);
        await SendInteractiveAsync(bed, """{"type":"location_request_message","body":{"text":"where"},"action":{"name":"send_location"}}""");
        await SendInteractiveAsync(bed, """{"type":"call_permission_request","action":{"name":"call_permission_request"}}""");
        await SendInteractiveAsync(bed, """{"type":"address_message","body":{"text":"where"},"action":{"name":"address_message","parameters":{"country":"IN"}}}""");

        await bed.Ada.AnswersLocationRequestAsync(43.7, 11.2);
        await bed.Ada.AnswersCallPermissionAsync(accepts: true);
        await bed.Ada.SubmitsAddressAsync("""{"city":"Delhi"}""");
        await bed.Ada.OrdersAsync("cat", [("p1", 2, 9.99m, "EUR")], "please");

        var messages = (await bed.Receiver.NextAsync(4)).Select(webhook => webhook.Message).ToList();
        messages[0].GetProperty("location").GetProperty("latitude").GetDouble().Should().Be(43.7);
        var permission = messages[1].GetProperty("interactive").GetProperty("call_permission_reply");
        MetaExamples.Names(permission).Should().Equal(".expiration_timestamp:String", ".is_permanent:False", ".response:String", ".response_source:String");
        messages[2].GetProperty("interactive").GetProperty("nfm_reply").GetProperty("name").GetString().Should().Be("address_message");
        MetaExamples.Names(messages[3].GetProperty("order")).Should().Equal(
            ".catalog_id:String", ".product_items:Array", ".product_items[].currency:String", ".product_items[].item_price:Number",
            ".product_items[].product_retailer_id:String", ".product_items[].quantity:Number", ".text:String");
        messages.Take(3).Should().AllSatisfy(message => message.TryGetProperty("context", out _).Should().BeTrue());
    }

    [Fact]
    public async Task Answers_NothingToAnswer_Throw()
    {
        await using var bed = await TestBed.StartAsync();

        (await bed.Ada.Invoking(ada => ada.SubmitsFlowAsync("{}")).Should().ThrowAsync<InvalidOperationException>()).WithMessage("No flow*");
    }

    private static async Task SendInteractiveAsync(TestBed bed, string interactive)
    {
        var answer = await bed.PostAsync($"{{\"messaging_product\":\"whatsapp\",\"to\":\"+{TestBed.AdaNumber}\",\"type\":\"interactive\",\"interactive\":{interactive}}}");
        answer.Status.Should().Be(200, "of {0}", answer.Json);
    }
}
