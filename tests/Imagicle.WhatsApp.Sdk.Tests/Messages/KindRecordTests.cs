using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>The newer records too cannot be made, or changed by <c>with</c>, into something without shape.</summary>
public class KindRecordTests
{
    private static readonly LinkButton Link = new("a", "https://example.com");

    public static TheoryData<string> Blanks() => [.. BlankMakers.Keys];

    private static Dictionary<string, Action<string>> BlankMakers { get; } = new()
    {
        ["reaction"] = blank => _ = new ReactionMessage("a", blank),
        ["reaction id"] = blank => _ = new ReactionMessage(blank, "😀"),
        ["reaction id with"] = blank => _ = new ReactionMessage("a", "😀") with { MessageId = blank },
        ["reaction removed"] = blank => ReactionMessage.Remove(blank),
        ["pin"] = blank => PinMessage.Pin(blank, 1),
        ["unpin"] = blank => PinMessage.Unpin(blank),
        ["list body"] = blank => _ = new ListMessage(blank, "b", new ListRow("a", "A")),
        ["list button"] = blank => _ = new ListMessage("a", blank, new ListRow("a", "A")),
        ["list button with"] = blank => _ = new ListMessage("a", "b", new ListRow("a", "A")) with { ButtonText = blank },
        ["row id"] = blank => _ = new ListRow(blank, "A"),
        ["row id with"] = blank => _ = new ListRow("a", "A") with { Id = blank },
        ["row title"] = blank => _ = new ListRow("a", blank),
        ["row title with"] = blank => _ = new ListRow("a", "A") with { Title = blank },
        ["link text"] = blank => _ = new LinkButton(blank, "https://example.com"),
        ["link text with"] = blank => _ = Link with { Text = blank },
        ["link"] = blank => _ = new LinkButton("a", blank),
        ["link message"] = blank => _ = new CtaUrlMessage(blank, Link),
        ["location request"] = blank => _ = new LocationRequestMessage(blank),
        ["contact info request"] = blank => _ = new ContactInfoRequestMessage(blank),
        ["voice call"] = blank => _ = new VoiceCallMessage(blank),
        ["address"] = blank => _ = new AddressMessage(blank, "IN"),
        ["address country"] = blank => _ = new AddressMessage("a", blank),
        ["address country with"] = blank => _ = new AddressMessage("a", "IN") with { Country = blank },
        ["address value"] = blank => _ = new AddressMessage("a", "IN") { Values = Field(blank) },
        ["address error"] = blank => _ = new AddressMessage("a", "IN") { ValidationErrors = Field(blank) },
        ["saved address"] = blank => _ = new SavedAddress(blank, Field("a")),
        ["saved address value"] = blank => _ = new SavedAddress("a", Field(blank)),
        ["flow body"] = blank => _ = new FlowMessage(blank, "b", FlowReference.FromId("1")),
        ["flow button"] = blank => _ = new FlowMessage("a", blank, FlowReference.FromId("1")),
        ["flow id"] = blank => FlowReference.FromId(blank),
        ["flow name"] = blank => FlowReference.FromName(blank),
        ["flow data"] = blank => new FlowMessage("a", "b", FlowReference.FromId("1")).WithData(blank),
        ["flow button data"] = blank => new FlowButton(0).WithData(blank),
        ["product catalog"] = blank => _ = new ProductMessage(blank, "2"),
        ["product"] = blank => _ = new ProductMessage("1", blank),
        ["product section"] = blank => _ = new ProductSection("a", blank),
        ["product list header"] = blank => _ = new ProductListMessage(blank, "a", "1", new ProductSection("a", "1")),
        ["product list body"] = blank => _ = new ProductListMessage("a", blank, "1", new ProductSection("a", "1")),
        ["product list catalog"] = blank => _ = new ProductListMessage("a", "a", blank, new ProductSection("a", "1")),
        ["catalog"] = blank => _ = new CatalogMessage(blank),
        ["product carousel"] = blank => _ = new ProductCarouselMessage("a", "1", "2", blank),
        ["order reference"] = blank => _ = new OrderDetails(blank, "INR", new OrderItem("a", new(1))),
        ["order currency"] = blank => _ = new OrderDetails("1", blank, new OrderItem("a", new(1))),
        ["order item"] = blank => _ = new OrderItem(blank, new(1)),
        ["order status"] = blank => _ = new OrderStatusMessage("a", "1", new(blank)),
        ["order status with"] = blank => _ = new OrderStatusMessage("a", "1", OrderStatus.Shipped) with { Status = new(blank) },
        ["payment gateway"] = blank => PaymentSetting.Gateway(blank, "a"),
        ["payment type"] = blank => PaymentSetting.Custom(blank, "{}"),
        ["payment json"] = blank => PaymentSetting.Custom("a", blank),
        ["place"] = blank => _ = new LocationParameter(0, 0, blank, "a"),
        ["product parameter"] = blank => _ = new ProductParameter("1", blank),
        ["group parameter"] = blank => _ = new GroupIdParameter(blank),
        ["coupon"] = blank => _ = new CopyCodeButton(0, blank),
        ["mpm"] = blank => _ = new ProductListButton(0, blank, new ProductSection("a", "1")),
        ["one-time password"] = blank => TemplateMessage.OneTimePassword("a", "it", blank),
        ["tap target"] = blank => _ = new TapTarget(blank, "a"),
        ["tap target title"] = blank => _ = new TapTarget("https://example.com", blank),
        ["custom text"] = blank => _ = new CustomMessage(new("a"), blank),
    };

    [Theory]
    [MemberData(nameof(Blanks))]
    public void Make_Blank_Throws(string what)
    {
        foreach (var blank in new[] { null, "", " \t" })
        {
            BlankMakers[what].Invoking(make => make(blank!)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Make_NothingInIt_Throws()
    {
        Action[] makers =
        [
            () => _ = new ContactsMessage(),
            () => _ = new ListSection("a"),
            () => _ = new ListMessage("a", "b", new ListRow("a", "A")) with { Sections = [] },
            () => _ = new MediaCarouselMessage("a"),
            () => _ = new MediaCard(InteractiveHeader.FromImage(OutgoingMessages.Id)),
            () => _ = new MediaCard(null!, Link),
            () => _ = new ProductSection("a"),
            () => _ = new ProductListMessage("a", "a", "1"),
            () => _ = new ProductCarouselMessage("a", "1"),
            () => _ = new OrderDetails("1", "INR"),
            () => _ = new OrderItem("a", new(1), 0),
            () => _ = new OrderItem("a", null!),
            () => _ = new OrderDetailsMessage("a", null!),
            () => _ = new FlowMessage("a", "b", null!),
            () => _ = new TemplateCard(null!),
            () => _ = new TemplateMessage("a", "it") { Cards = [null!] },
        ];

        makers.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Location_NoFiniteNumber_Throws(double number)
    {
        FluentActions.Invoking(() => new LocationMessage(number, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LocationMessage(0, 0) with { Longitude = number }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LocationParameter(0, number, "a", "a")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("ftp://example.com")]
    [InlineData("example.com")]
    [InlineData("tel:+390550123456")]
    public void Link_NoWebAddress_Throws(string link)
    {
        FluentActions.Invoking(() => new LinkButton("a", link)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Link with { Link = new(link, UriKind.RelativeOrAbsolute) }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TapTarget(link, "a")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{}{}")]
    public void CustomMessage_NoObjectOrArray_Throws(string json)
    {
        FluentActions.Invoking(() => new CustomMessage(new("a"), json)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PaymentSetting.Custom("a", json)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void FlowData_DocumentDisposed_KeepsItsContent()
    {
        FlowMessage message;
        using (var document = JsonDocument.Parse("""{"a":1}"""))
        {
            message = new("a", "b", FlowReference.FromId("1")) { Data = document.RootElement };
        }

        message.Data!.Value.GetProperty("a").GetInt32().Should().Be(1);
        FluentActions.Invoking(() => message with { Data = JsonSerializer.SerializeToElement(1) })
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Lists_ChangedByTheirMaker_StayWhatTheyWere()
    {
        var rows = new List<ListRow> { new("a", "A") };
        var values = Field("a");
        var section = new ListSection("a", rows);
        var address = new AddressMessage("a", "IN") { Values = values };
        var order = new OrderDetails("1", "INR", new OrderItem("a", new(1))) { ShippingAddresses = [values] };

        rows.Clear();
        values.Clear();

        section.Rows.Should().HaveCount(1);
        address.Values.Should().HaveCount(1);
        order.ShippingAddresses.Single().Should().HaveCount(1);
    }

    [Fact]
    public void Order_Totals_AreAddedUpFromReducedPrices()
    {
        var order = OutgoingMessages.Order;

        order.Subtotal.Should().Be(new OrderAmount(2250));
        order.Total.Should().Be(new OrderAmount(2700));
    }

    [Fact]
    public void OrderAmount_FromDecimal_NeverRounds()
    {
        OrderAmount.From(12.99m).Should().Be(new OrderAmount(1299, 100));
        OrderAmount.From(12.995m, 1000).Should().Be(new OrderAmount(12995, 1000));
        FluentActions.Invoking(() => OrderAmount.From(12.995m)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void PaymentSetting_SameDetails_AreEqualAndNeverPrinted()
    {
        PaymentSetting.Gateway("razorpay", "prod").Should().Be(PaymentSetting.Gateway("razorpay", "prod"));
        PaymentSetting.StoredCard("5235", "17").ToString().Should().Be("offsite_card_pay");
    }

    private static Dictionary<string, string> Field(string value) => new() { [AddressField.City] = value };
}
