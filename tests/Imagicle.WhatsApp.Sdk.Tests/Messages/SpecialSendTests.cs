using System.Globalization;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>Direct Send, the Marketing Messages API, and who may receive what.</summary>
public sealed class SpecialSendTests : IDisposable
{
    private static readonly Recipient Phone = "+16505550100";
    private static readonly Recipient Group = Recipient.Group("Y2FwaV9ncm91cA");
    private static readonly Recipient User = Recipient.UserId("US.13491208655302741918");

    private readonly FakeGraph graph = new();

    private MessagesClient Messages => graph.CreateClient().Messages;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task Send_Directly_AddsCategoryAndTtl()
    {
        await Messages.SendTextAsync(Phone, "Your parcel is here", new() { DirectSend = DirectSend.Utility(3600) });
        await Messages.SendTextAsync(Phone, "123456", new() { DirectSend = DirectSend.Authentication() });

        Body(0)["category"]!.GetValue<string>().Should().Be("utility");
        Body(0)["ttl_seconds"]!.GetValue<int>().Should().Be(3600);
        Body(1)["category"]!.GetValue<string>().Should().Be("authentication");
        Body(1).Should().NotContainKey("ttl_seconds");
    }

    [Fact]
    public async Task Send_Ordinarily_HasNeitherCategoryNorTtl()
    {
        await Messages.SendTextAsync(Phone, "hi");

        Body(0).Should().NotContainKeys("category", "ttl_seconds", "product_policy", "message_activity_sharing");
    }

    [Theory]
    [InlineData("utility", 29, 1)]
    [InlineData("utility", 30, 0)]
    [InlineData("utility", 43200, 0)]
    [InlineData("utility", 43201, 1)]
    [InlineData("authentication", 30, 0)]
    [InlineData("authentication", 900, 0)]
    [InlineData("authentication", 901, 1)]
    public void Validate_DirectSendTtl_DependsOnTheCategory(string category, int seconds, int problems)
    {
        var direct = category == "utility" ? DirectSend.Utility(seconds) : DirectSend.Authentication(seconds);

        MessageValidator.Validate(new TextMessage("hi"), new() { DirectSend = direct })
            .Where(problem => problem.Path == "ttl_seconds").Should().HaveCount(problems);
    }

    [Fact]
    public void Validate_DirectSend_TakesFewKinds()
    {
        string[] taken = ["text", "reply buttons", "reply buttons, document header", "link button", "voice call",
            "voice call, defaults", "custom", "custom, from text"];

        OutgoingMessages.All
            .Where(sample => MessageValidator.Validate(sample.Value, new() { DirectSend = DirectSend.Utility() }).Count == 0)
            .Select(sample => sample.Key).Should().BeEquivalentTo(taken);
    }

    [Fact]
    public void Validate_DirectSendOfALongText_IsAProblem() =>
        MessageValidator.Validate(new TextMessage(new string('x', 1025)), new() { DirectSend = DirectSend.Utility() })
            .Should().ContainSingle().Which.Path.Should().Be("text.body");

    [Fact]
    public async Task SendMarketing_Template_GoesToItsOwnEndpointWithItsSettings()
    {
        var template = new TemplateMessage("promotional_offer", "en")
        {
            Body = ["John Doe", new CurrencyParameter("$25.00", "USD", 25000)],
        };

        await Messages.SendMarketingAsync(
            Phone, template, new() { ProductPolicy = ProductPolicy.Strict, ShareMessageActivity = false });
        await Messages.SendMarketingAsync(Phone, template);

        graph.Addresses.Should().OnlyContain(address => address!.AbsolutePath.EndsWith("/marketing_messages"));
        Body(0)["product_policy"]!.GetValue<string>().Should().Be("STRICT");
        Body(0)["message_activity_sharing"]!.GetValue<bool>().Should().BeFalse();
        Body(1).Should().NotContainKeys("product_policy", "message_activity_sharing");
    }

    [Theory]
    [InlineData("parameterized-template")]
    [InlineData("simple-template-message")]
    [InlineData("template-with-product-policy")]
    public async Task SendMarketing_MetasExample_WritesTheSameJson(string name)
    {
        var (template, marketing) = name switch
        {
            "parameterized-template" => (
                new TemplateMessage("promotional_offer", "en")
                {
                    Body = ["John Doe", new CurrencyParameter("$25.00", "USD", 25000)],
                },
                new MarketingOptions { ProductPolicy = ProductPolicy.Strict, ShareMessageActivity = false }),
            "simple-template-message" => (new TemplateMessage("hello_world", "en"), null),
            _ => (
                new TemplateMessage("welcome_offer", "en_US"),
                new MarketingOptions { ProductPolicy = ProductPolicy.CloudApiFallback, ShareMessageActivity = true }),
        };

        await Messages.SendMarketingAsync("16315552222", template, marketing);

        var file = Path.Combine(
            RepositoryRoot.Reference, "meta-examples", "phone-number-id-marketing-messages", "post-request", name + ".json");
        if (File.Exists(file))
        {
            var expected = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            expected["to"] = "+16315552222";
            JsonNode.DeepEquals(Body(0), expected).Should().BeTrue("{0} has to be {1}", Body(0), expected);
        }
    }

    [Fact]
    public void Validate_Group_TakesNoInteractiveMessageAndNoPassword()
    {
        var refused = OutgoingMessages.All
            .Where(sample => MessageValidator.Validate(Group, sample.Value).Any(problem => problem.Path == "to"))
            .Select(sample => sample.Value).ToList();

        refused.Should().Contain(OutgoingMessages.All.Values.Where(message => message is InteractiveMessage))
            .And.Contain(OutgoingMessages.All["template, one-time password"])
            .And.NotContain(message => message is TextMessage || message is MediaMessage || message is PinMessage)
            .And.NotContain(OutgoingMessages.All["template, everything"]);
    }

    [Fact]
    public void Validate_OtherRecipients_TakeNoPinAndUserIdsNoPassword()
    {
        var password = TemplateMessage.OneTimePassword("login", "it", "123456");

        MessageValidator.Validate(Phone, PinMessage.Unpin("wamid.A=")).Should().ContainSingle().Which.Path.Should().Be("to");
        MessageValidator.Validate(User, password).Should().ContainSingle().Which.Path.Should().Be("recipient");
        MessageValidator.Validate(Phone, password).Should().BeEmpty();
        MessageValidator.Validate(User, new TextMessage("hi")).Should().BeEmpty();
    }

    [Fact]
    public async Task Send_ToTheWrongRecipient_SendsNothing()
    {
        await Messages.Invoking(messages => messages.SendAsync(Group, new LocationRequestMessage("Where?")))
            .Should().ThrowAsync<MessageValidationException>();

        graph.Bodies.Should().BeEmpty();
    }

    [Fact]
    public void Validate_ReactionThatQuotes_IsAProblem() =>
        MessageValidator.Validate(new ReactionMessage("wamid.A=", "😀"), new() { ReplyTo = "wamid.B=" })
            .Should().ContainSingle().Which.Path.Should().Be("context");

    [Fact]
    public async Task Send_Location_IgnoresTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var decimalComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            decimalComma.NumberFormat.NumberDecimalSeparator = ",";
            decimalComma.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = decimalComma;

            await Messages.SendAsync(Phone, new LocationMessage(-43.5, 10.000000001));

            Body(0)["location"]!["latitude"]!.GetValue<string>().Should().Be("-43.5");
            Body(0)["location"]!["longitude"]!.GetValue<string>().Should().Be("10.000000001");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private JsonObject Body(int index) => JsonNode.Parse(graph.Bodies[index])!.AsObject();
}
