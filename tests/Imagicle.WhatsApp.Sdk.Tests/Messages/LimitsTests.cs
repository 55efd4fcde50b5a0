using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>Every limit: fine at the limit, also in emoji, and one problem with its path just above.</summary>
public class LimitsTests
{
    // One emoji that a reader sees as one character: 11 UTF-16 units.
    private const string Family = "👨‍👩‍👧‍👦";

    public static TheoryData<string> TextLimits() => [.. Texts.Keys];

    public static TheoryData<string> CountLimits() => [.. Counts.Keys];

    // Path -> limit and a message whose text at that path is the given one.
    private static Dictionary<string, (int Limit, Func<string, OutgoingMessage> Make)> Texts { get; } = new()
    {
        ["text.body"] = (4096, text => new TextMessage(text)),
        ["image.caption"] = (1024, text => new ImageMessage(OutgoingMessages.Id) { Caption = text }),
        ["video.caption"] = (1024, text => new VideoMessage(OutgoingMessages.Id) { Caption = text }),
        ["document.caption"] = (1024, text => new DocumentMessage(OutgoingMessages.Id) { Caption = text }),
        ["interactive.header.text"] = (60, text => Menu() with { Header = text }),
        ["interactive.body.text"] = (1024, text => Menu() with { Body = text }),
        ["interactive.footer.text"] = (60, text => Menu() with { Footer = text }),
        ["interactive.action.buttons[0].reply.id"] = (256, text => Menu(new ReplyButton(text, "Yes"))),
        ["interactive.action.buttons[0].reply.title"] = (20, text => Menu(new ReplyButton("yes", text))),
        ["template.components[0].parameters[0].text"] = (60, text => Template() with { Header = text }),
        ["template.components[0].parameters"] = (1024, text => Template() with { Body = [text] }),
        ["template.components[0].parameters[0].payload"] =
            (256, text => Template() with { Buttons = [new QuickReplyButton(0, text)] }),
    };

    // Path -> limit and a message with so many items there.
    private static Dictionary<string, (int Limit, Func<int, OutgoingMessage> Make)> Counts { get; } = new()
    {
        ["interactive.action.buttons"] =
            (3, count => Menu([.. Enumerable.Range(0, count).Select(i => new ReplyButton($"id{i}", $"title{i}"))])),
        ["template.name"] = (512, count => new TemplateMessage(new string('a', count), "it")),
        ["template.components[0].index"] =
            (10, count => Template() with { Buttons = [new UrlButton(count - 1, "x")] }),
    };

    [Theory]
    [MemberData(nameof(TextLimits))]
    public void Validate_TextAtItsLimit_IsFine(string path)
    {
        var (limit, make) = Texts[path];

        MessageValidator.Validate(make(new string('x', limit))).Should().BeEmpty();
        MessageValidator.Validate(make(string.Concat(Enumerable.Repeat(Family, limit)))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(TextLimits))]
    public void Validate_TextAboveItsLimit_NamesPathLengthAndLimit(string path)
    {
        var (limit, make) = Texts[path];

        foreach (var text in new[] { new string('x', limit + 1), string.Concat(Enumerable.Repeat(Family, limit + 1)) })
        {
            var problem = MessageValidator.Validate(make(text)).Should().ContainSingle().Which;
            problem.Path.Should().Be(path);
            problem.Description.Should().Contain($"{limit + 1}").And.Contain($"{limit}").And.NotContain("xx");
        }
    }

    [Theory]
    [MemberData(nameof(CountLimits))]
    public void Validate_CountAtItsLimit_IsFine(string path)
    {
        var (limit, make) = Counts[path];

        MessageValidator.Validate(make(limit)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CountLimits))]
    public void Validate_CountAboveItsLimit_NamesThePath(string path)
    {
        var (limit, make) = Counts[path];

        MessageValidator.Validate(make(limit + 1)).Should().ContainSingle().Which.Path.Should().Be(path);
    }

    [Theory]
    [InlineData(488, 0)]
    [InlineData(489, 1)]
    public void Validate_CallbackData_IsLimited(int length, int problems) =>
        MessageValidator.Validate(new TextMessage("hi"), new() { CallbackData = new string('x', length) })
            .Should().HaveCount(problems);

    [Theory]
    [InlineData(" a", "A", "b", "B", "interactive.action.buttons[0].reply.id")]
    [InlineData("a ", "A", "b", "B", "interactive.action.buttons[0].reply.id")]
    [InlineData("a", "A", "a", "B", "interactive.action.buttons[1].reply.id")]
    [InlineData("a", "A", "b", "A", "interactive.action.buttons[1].reply.title")]
    public void Validate_ButtonsThatMetaRefuses_NamesThePath(
        string id1, string title1, string id2, string title2, string path) =>
        MessageValidator.Validate(Menu(new ReplyButton(id1, title1), new ReplyButton(id2, title2)))
            .Should().ContainSingle().Which.Path.Should().Be(path);

    [Theory]
    [InlineData("Hello")]
    [InlineData("hello-world")]
    [InlineData("ciaò")]
    [InlineData("a b")]
    public void Validate_TemplateNameWithOtherCharacters_IsAProblem(string name) =>
        MessageValidator.Validate(new TemplateMessage(name, "it"))
            .Should().ContainSingle().Which.Path.Should().Be("template.name");

    [Theory]
    [InlineData("a\nb", 1)]
    [InlineData("a\tb", 1)]
    [InlineData("a\rb", 1)]
    [InlineData("a    b", 0)]
    [InlineData("a     b", 1)]
    public void Validate_TemplateParameterWithLineBreakTabOrBlanks_IsAProblem(string text, int problems) =>
        MessageValidator.Validate(Template() with { Body = ["fine", text] })
            .Where(problem => problem.Path == "template.components[0].parameters[1].text")
            .Should().HaveCount(problems);

    [Fact]
    public void Validate_TemplateBodyParameters_AreAddedUp() =>
        MessageValidator.Validate(Template() with { Body = [new string('x', 1000), new string('y', 25)] })
            .Should().ContainSingle().Which.Path.Should().Be("template.components[0].parameters");

    [Fact]
    public void Validate_NamedAndPositionalMixed_IsAProblem() =>
        MessageValidator.Validate(Template() with { Body = [new TextParameter("a") { Name = "n" }, "b"] })
            .Should().ContainSingle().Which.Path.Should().Be("template.components[0].parameters[1].parameter_name");

    [Fact]
    public void Validate_SameParameterNameTwice_IsAProblem() =>
        MessageValidator
            .Validate(Template() with { Body = [new TextParameter("a") { Name = "n" }, new TextParameter("b") { Name = "n" }] })
            .Should().ContainSingle().Which.Path.Should().Be("template.components[0].parameters[1].parameter_name");

    [Fact]
    public void Validate_MediaInTheBody_IsAProblem() =>
        MessageValidator.Validate(Template() with { Body = [MediaParameter.Image(OutgoingMessages.Id)] })
            .Should().ContainSingle().Which.Path.Should().Be("template.components[0].parameters[0].type");

    [Fact]
    public void Validate_SameButtonIndexTwice_IsAProblem() =>
        MessageValidator
            .Validate(Template() with { Buttons = [new UrlButton(1, "a"), new QuickReplyButton(1, "b")] })
            .Should().ContainSingle().Which.Path.Should().Be("template.components[1].index");

    [Fact]
    public void Validate_ComponentPaths_CountWhatIsWritten() =>
        MessageValidator
            .Validate(Template() with
            {
                Header = new string('x', 61),
                Body = ["a\n"],
                Buttons = [new QuickReplyButton(0, new string('x', 257))],
            })
            .Select(problem => problem.Path)
            .Should().Equal(
                "template.components[0].parameters[0].text",
                "template.components[1].parameters[0].text",
                "template.components[2].parameters[0].payload");

    [Fact]
    public void Validate_MenuWithoutBody_IsAProblem() =>
        MessageValidator.Validate(Menu() with { Body = null })
            .Should().ContainSingle().Which.Path.Should().Be("interactive.body.text");

    [Fact]
    public void Validate_EveryKindOfTheApprovedJson_IsFine() =>
        OutgoingMessages.All.Values.SelectMany(message => MessageValidator.Validate(message)).Should().BeEmpty();

    private static ReplyButtonsMessage Menu(params ReplyButton[] buttons) =>
        new("Which?", buttons.Length == 0 ? [new ReplyButton("yes", "Yes")] : buttons);

    private static TemplateMessage Template() => new("a", "it");
}
