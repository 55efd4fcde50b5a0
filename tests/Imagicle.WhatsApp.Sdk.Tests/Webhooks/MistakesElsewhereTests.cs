using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>One test for each mistake in receiving that shipped in another SDK, named for what holds here.</summary>
public sealed class MistakesElsewhereTests
{
    [Fact]
    public void Batches_EveryItemOfEveryChangeOfEveryEntry_IsRead()
    {
        var change = $$$"""{"field":"messages","value":{"messages":[{{{WebhookPayloads.Text("1")}}},{{{WebhookPayloads.Text("2")}}}],"statuses":[{"id":"a","status":"sent"},{"id":"b","status":"read"}],"errors":[{"code":1},{"code":2}]}}""";
        var entry = $$"""{"id":"1","changes":[{{change}},{{change}}]}""";

        var events = WebhookPayloads.Read($$"""{"object":"whatsapp_business_account","entry":[{{entry}},{{entry}}]}""");

        events.Should().HaveCount(2 * 2 * 6);
        events.OfType<IncomingText>().Should().HaveCount(8);
        events.OfType<MessageStatusUpdate>().Should().HaveCount(8);
        events.OfType<AccountError>().Should().HaveCount(8);
    }

    [Fact]
    public void Signature_BomAndEmoji_AreHashedAsRawBytes()
    {
        var body = Encoding.UTF8.GetBytes("\uFEFF" + WebhookPayloads.Messages("\"messages\":[" + WebhookPayloads.Text("\"👍\"") + "]"));
        var header = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData("secret"u8, body));

        new WebhookSignature("secret").Verify(body, header).Should().BeTrue();
        WebhookReader.Read(body).Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Body.Should().Be("👍");
    }

    [Fact]
    public void Challenge_IsOpaquePlainText()
    {
        WebhookChallenge.Answer("subscribe", "t", "0001158201444999999999", "t").Should().Be("0001158201444999999999");
    }

    [Theory]
    [InlineData("incoming-list-reply", typeof(IncomingListReply))]
    [InlineData("incoming-sticker", typeof(IncomingSticker))]
    [InlineData("incoming-button", typeof(IncomingButton))]
    [InlineData("status-played", typeof(MessageStatusUpdate))]
    [InlineData("status-failed-no-errors", typeof(MessageStatusUpdate))]
    [InlineData("incoming-unknown-kind", typeof(IncomingUnknown))]
    public void Union_EveryKindIsItsOwnType(string payload, Type type)
    {
        var one = WebhookReader.Read(WebhookPayloads.Bytes(payload)).Should().ContainSingle().Subject;

        one.Should().BeOfType(type);
        one.RawJson.IsEmpty.Should().BeFalse();
    }

    [Theory]
    [InlineData("2", "30", 2, "30")]
    [InlineData("\"2\"", "\"30.10\"", 2, "30.10")]
    [InlineData("2.0", "0.1", 2, "0.1")]
    [InlineData("2e0", "1234567890.123456789", 2, "1234567890.123456789")]
    [InlineData("null", "\"\"", 0, "0")]
    public void Numbers_OrderQuantityAndPrice_AreReadExactly(string quantity, string price, int expectedQuantity, string expectedPrice)
    {
        var order = WebhookPayloads.Read(WebhookPayloads.Messages(
            $$""" "messages":[{"type":"order","order":{"catalog_id":9007199254740993,"product_items":[{"quantity":{{quantity}},"item_price":{{price}}}]} }] """))
            .Should().ContainSingle().Which.Should().BeOfType<IncomingOrder>().Subject;

        order.Items[0].Quantity.Should().Be(expectedQuantity);
        order.Items[0].Price.Should().Be(decimal.Parse(expectedPrice, System.Globalization.CultureInfo.InvariantCulture));
        order.CatalogId.Should().Be("9007199254740993");
    }

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("123456789012345678901234567890")]
    public void Numbers_Ids_KeepTheirDigits(string id)
    {
        var update = WebhookPayloads.Read(WebhookPayloads.Change("message_template_status_update",
            $$"""{"event":"APPROVED","message_template_id":{{id}}}""")).Should().ContainSingle().Which;

        update.Should().BeOfType<TemplateStatusUpdate>().Which.TemplateId.Should().Be(id);
    }

    [Theory]
    [InlineData("1790000000")]
    [InlineData("\"1790000000\"")]
    [InlineData("1.79e9")]
    public void Numbers_Times_AreSecondsAsNumberOrText(string time)
    {
        WebhookPayloads.Read(WebhookPayloads.Messages(
            $$""" "messages":[{"type":"text","text":{"body":"x"},"timestamp":{{time}}}] """))
            .Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Timestamp.ToUnixTimeSeconds().Should().Be(1790000000);
    }

    [Fact]
    public void Identity_UserIdWithoutPhoneNumber_IsAUser()
    {
        var message = WebhookReader.Read(WebhookPayloads.Bytes("incoming-text-user-id-only")).Should().ContainSingle().Which
            .Should().BeOfType<IncomingText>().Subject;

        message.Sender.PhoneNumber.Should().BeNull("absent stays absent");
        message.Sender.Id.Should().Be("IT.99");
    }

    [Fact]
    public void Identity_Nobody_IsStillAMessage()
    {
        WebhookPayloads.Read(WebhookPayloads.Messages(""" "messages":[{"id":"wamid.1","type":"text","text":{"body":"x"}}] """))
            .Should().ContainSingle().Which.Should().BeOfType<IncomingText>().Which.Sender.Id.Should().BeEmpty();
    }
}
