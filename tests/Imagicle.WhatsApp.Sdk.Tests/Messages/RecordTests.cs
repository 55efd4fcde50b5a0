using System.Reflection;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>Outgoing records cannot be made, or changed by <c>with</c>, into something without shape.</summary>
public class RecordTests
{
    public static TheoryData<string> Blanks() => [.. BlankMakers.Keys];

    private static Dictionary<string, Action<string>> BlankMakers { get; } = new()
    {
        ["text"] = blank => _ = new TextMessage(blank),
        ["text with"] = blank => _ = new TextMessage("x") with { Body = blank },
        ["media id"] = blank => MediaSource.FromId(blank),
        ["media link"] = blank => MediaSource.FromLink(blank),
        ["menu"] = blank => _ = new ReplyButtonsMessage(blank, new ReplyButton("a", "A")),
        ["button id"] = blank => _ = new ReplyButton(blank, "A"),
        ["button id with"] = blank => _ = new ReplyButton("a", "A") with { Id = blank },
        ["button title"] = blank => _ = new ReplyButton("a", blank),
        ["button title with"] = blank => _ = new ReplyButton("a", "A") with { Title = blank },
        ["header"] = blank => InteractiveHeader.FromText(blank),
        ["template name"] = blank => _ = new TemplateMessage(blank, "it"),
        ["template name with"] = blank => _ = new TemplateMessage("a", "it") with { Name = blank },
        ["template language"] = blank => _ = new TemplateMessage("a", blank),
        ["template language with"] = blank => _ = new TemplateMessage("a", "it") with { Language = blank },
        ["text parameter"] = blank => _ = new TextParameter(blank),
        ["text parameter with"] = blank => _ = new TextParameter("a") with { Text = blank },
        ["currency"] = blank => _ = new CurrencyParameter(blank, "EUR", 1),
        ["currency with"] = blank => _ = new CurrencyParameter("1", "EUR", 1) with { FallbackValue = blank },
        ["currency code"] = blank => _ = new CurrencyParameter("1", blank, 1),
        ["currency code with"] = blank => _ = new CurrencyParameter("1", "EUR", 1) with { Code = blank },
        ["date"] = blank => _ = new DateTimeParameter(blank),
        ["date with"] = blank => _ = new DateTimeParameter("a") with { FallbackValue = blank },
        ["payload"] = blank => _ = new QuickReplyButton(0, blank),
        ["payload with"] = blank => _ = new QuickReplyButton(0, "a") with { Payload = blank },
        ["url"] = blank => _ = new UrlButton(0, blank),
        ["url with"] = blank => _ = new UrlButton(0, "a") with { Suffix = blank },
        ["custom type"] = blank => _ = new CustomMessage(new(blank), JsonDocument.Parse("1").RootElement),
        ["phone"] = blank => Recipient.Phone(blank),
        ["user id"] = blank => Recipient.UserId(blank),
        ["group"] = blank => Recipient.Group(blank),
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
    public void MediaMessage_WithoutSource_Throws()
    {
        FluentActions.Invoking(() => new ImageMessage(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new ImageMessage(OutgoingMessages.Id) with { Source = null! })
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => MediaParameter.Image(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => InteractiveHeader.FromVideo(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void ReplyButtons_EmptyOrWithNull_Throws()
    {
        FluentActions.Invoking(() => new ReplyButtonsMessage("a")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReplyButtonsMessage("a", [null!])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReplyButtonsMessage("a", new ReplyButton("a", "A")) with { Buttons = [] })
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Template_NullListOrItem_Throws()
    {
        FluentActions.Invoking(() => new TemplateMessage("a", "it") { Body = null! }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TemplateMessage("a", "it") { Buttons = [null!] }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Lists_ChangedByTheirMaker_StayWhatTheyWere()
    {
        var buttons = new List<ReplyButton> { new("a", "A") };
        var parameters = new List<TemplateParameter> { "x" };
        var menu = new ReplyButtonsMessage("a", buttons);
        var template = new TemplateMessage("a", "it") { Body = parameters };

        buttons.Clear();
        parameters.Clear();

        menu.Buttons.Should().HaveCount(1);
        template.Body.Should().HaveCount(1);
    }

    [Fact]
    public void CustomMessage_DocumentDisposed_KeepsItsContent()
    {
        CustomMessage message;
        using (var document = JsonDocument.Parse("""{"a":1}"""))
        {
            message = new(new("pin"), document.RootElement);
        }

        message.Content.GetProperty("a").GetInt32().Should().Be(1);
        FluentActions.Invoking(() => new CustomMessage(new("pin"), default(JsonElement))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void TemplateButton_NegativeIndex_Throws() =>
        FluentActions.Invoking(() => new UrlButton(-1, "a")).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("ftp://example.com/a")]
    [InlineData("/etc/passwd")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.jpg")]
    [InlineData("http(s)://image-url")]
    public void FromLink_NotAnHttpAddress_Throws(string link) =>
        FluentActions.Invoking(() => MediaSource.FromLink(link)).Should().Throw<ArgumentException>()
            .Which.Message.Should().NotContain(link);

    [Fact]
    public void OutgoingRecords_All_AreSealedOrOnlyDerivedHere()
    {
        var kinds = typeof(OutgoingMessage).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(OutgoingMessage)))
            .ToList();

        kinds.Where(type => !type.IsAbstract).Should().OnlyContain(type => type.IsSealed);
        kinds.Where(type => type.IsAbstract)
            .SelectMany(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(constructor => constructor.GetParameters().All(parameter => !kinds.Contains(parameter.ParameterType)))
            .Should().NotBeEmpty().And.OnlyContain(constructor => constructor.IsFamilyAndAssembly);
    }
}
