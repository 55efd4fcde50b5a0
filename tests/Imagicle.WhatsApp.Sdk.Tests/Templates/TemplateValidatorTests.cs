using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Templates;

/// <summary>What Meta answers with 132000, 132005, 132012 or just 100 is told before, with component and parameter.</summary>
public sealed class TemplateValidatorTests
{
    private const string Components = "template.components";

    private static readonly MediaSource Picture = MediaSource.FromId("17");

    [Fact]
    public void Validate_EverythingFits_HasNoProblem()
    {
        Problems(
            [
                HeaderComponent.Image("4::a"),
                new BodyComponent("Hi {{1}}, order {{2}} for {{3}}.", "a", "b", "c"),
                new FooterComponent("Example"),
                new ButtonsComponent(
                    new QuickReplyButtonDefinition("Stop"),
                    new UrlButtonDefinition("Track", "https://example.com/{{1}}"),
                    new UrlButtonDefinition("Home", "https://example.com"),
                    new FlowButtonDefinition("Book"),
                    new CatalogButtonDefinition("Look"),
                    new VoiceCallButtonDefinition("Call"),
                    new CopyCodeButtonDefinition("X")),
            ],
            Message() with
            {
                Header = MediaParameter.Image(Picture),
                Body = ["Ada", new CurrencyParameter("€ 1", "EUR", 1000), new DateTimeParameter("today")],
                Buttons =
                [
                    new QuickReplyButton(0, "STOP"),
                    new UrlButton(1, "17"),
                    new FlowButton(3) { Token = "t" },
                    new CatalogButton(4),
                    new VoiceCallButton(5) { TtlMinutes = 5 },
                    new CopyCodeButton(6, "25OFF"),
                ],
            }).Should().BeEmpty();
    }

    [Fact]
    public void Validate_NothingToFill_HasNoProblem()
    {
        Problems(
            [
                HeaderComponent.OfText("Hello"),
                new BodyComponent("Welcome."),
                new ButtonsComponent(
                    new QuickReplyButtonDefinition("Stop"),
                    new PhoneNumberButtonDefinition("Call", "+39"),
                    new ContactInfoButtonDefinition(),
                    new FlowButtonDefinition("Book"),
                    new CatalogButtonDefinition("Look"),
                    new ProductButtonDefinition("View"),
                    new VoiceCallButtonDefinition("Call")),
                new CallPermissionRequestComponent(),
                new LimitedTimeOfferComponent("Soon"),
            ],
            Message()).Should().BeEmpty();
    }

    [Fact]
    public void Validate_BodyParameters_AreCounted()
    {
        IReadOnlyList<TemplateComponent> approved = [new BodyComponent("Hi {{1}}, order {{2}} and {{1}} again.", "a", "b")];

        Problems(approved, Message() with { Body = ["Ada"] }).Should().Equal(
            $"{Components}[0].parameters: 1 parameter; the approved body has 2 variables.");
        Problems(approved, Message() with { Header = "x", Body = ["Ada", "17", "more"] }).Should().Equal(
            $"{Components}[0].parameters[0]: The approved template has no header.",
            $"{Components}[1].parameters: 3 parameters; the approved body has 2 variables.");
        Problems(approved, Message()).Should().Equal(
            $"{Components}: 0 parameters; the approved body has 2 variables.");
        Problems([new FooterComponent("x")], Message() with { Body = ["Ada"] }).Should().Equal(
            $"{Components}[0].parameters: 1 parameter; the approved body has 0 variables.");
    }

    [Fact]
    public void Validate_BodyNames_AreCompared()
    {
        IReadOnlyList<TemplateComponent> approved = [new BodyComponent("Hi {{first_name}}, order {{order_id}}.")];

        Problems(approved, Message() with { Body = [Named("order_id"), Named("first_name")] }).Should().BeEmpty();
        Problems(approved, Message() with { Body = ["Ada", Named("order")] }).Should().Equal(
            $"{Components}[0].parameters[0].parameter_name: The approved variables are first_name, order_id: one of these "
            + "names is needed.",
            $"{Components}[0].parameters[1].parameter_name: The approved variables are first_name, order_id: one of these "
            + "names is needed.",
            $"{Components}[0].parameters: The variable first_name of the approved body has no value.",
            $"{Components}[0].parameters: The variable order_id of the approved body has no value.");
        Problems([new BodyComponent("Hi {{1}}.", "a")], Message() with { Body = [Named("first_name")] }).Should().Equal(
            $"{Components}[0].parameters[0].parameter_name: The approved variables have numbers, no names: leave Name out.");
    }

    [Fact]
    public void Validate_NamedFormatWithNumbers_IsNamed()
    {
        var template = new MessageTemplate
        {
            ParameterFormat = TemplateParameterFormat.Named,
            Components = [new BodyComponent("Hi {{1}}.")],
        };

        TemplateValidator.Validate(template, Message() with { Body = [Named("1")] }).Should().BeEmpty();
    }

    [Theory]
    [InlineData(960, 0)]
    [InlineData(961, 1)]
    public void Validate_LengthWithTheApprovedText_IsCounted(int length, int problems)
    {
        var text = new string('a', 64);

        var found = Problems([new BodyComponent($"{text}{{{{1}}}}", "x")], Message() with { Body = [new string('b', length)] });

        found.Should().HaveCount(problems);
        if (problems > 0)
        {
            found.Should().Equal(
                $"{Components}[0].parameters: 1025 characters with the approved text; at most 1024 are allowed.");
        }
    }

    [Fact]
    public void Validate_TextHeader_IsCompared()
    {
        IReadOnlyList<TemplateComponent> approved = [HeaderComponent.OfText("Our {{1}} is on!", "sale")];

        Problems(approved, Message() with { Header = "sale" }).Should().BeEmpty();
        Problems(approved, Message()).Should().Equal(
            $"{Components}: The approved header has the variable 1: set Header.");
        Problems(approved, Message() with { Header = MediaParameter.Image(Picture) }).Should().Equal(
            $"{Components}[0].parameters[0].type: Is image; the approved header is a text.");
        Problems(approved, Message() with { Header = new string('x', 60) }).Should().Equal(
            $"{Components}[0].parameters[0].text: 71 characters with the approved text; at most 60 are allowed.");
        Problems([HeaderComponent.OfText("Sale")], Message() with { Header = "sale" }).Should().Equal(
            $"{Components}[0].parameters[0]: The approved header has no variable.");
        Problems([HeaderComponent.OfText("{{what}} on", new TemplateExampleValue("what", "x"))], Message() with { Header = "x" })
            .Should().Equal(
                $"{Components}[0].parameters[0].parameter_name: The approved variables are what: one of these names is needed.");
    }

    public static TheoryData<HeaderComponent, string, TemplateParameter> MediaHeaders => new()
    {
        { HeaderComponent.Image("4::a"), "image", MediaParameter.Image(Picture) },
        { HeaderComponent.Video("4::a"), "video", MediaParameter.Video(Picture) },
        { HeaderComponent.Document("4::a"), "document", MediaParameter.Document(Picture) },
        { HeaderComponent.Gif("4::a"), "gif", MediaParameter.Gif(Picture) },
        { HeaderComponent.Location, "location", new LocationParameter(1, 2, "Home", "Street") },
        { HeaderComponent.Product, "product", new ProductParameter("c", "p") },
        { new(new("image")), "image", MediaParameter.Image(Picture) },
    };

    [Theory]
    [MemberData(nameof(MediaHeaders))]
    public void Validate_MediaHeader_IsCompared(HeaderComponent approved, string type, TemplateParameter right)
    {
        var wrong = type == "video" ? MediaParameter.Image(Picture) : MediaParameter.Video(Picture);

        Problems([approved], Message() with { Header = right }).Should().BeEmpty();
        Problems([approved], Message() with { Header = wrong }).Should().Equal(
            $"{Components}[0].parameters[0].type: Is {wrong.Type}; the approved header shows {type}.");
        Problems([approved], Message()).Should().Equal($"{Components}: The approved header shows {type}: set Header.");
    }

    [Fact]
    public void Validate_Buttons_AreComparedByIndex()
    {
        IReadOnlyList<TemplateComponent> approved =
        [
            new BodyComponent("Hi {{1}}.", "a"),
            new ButtonsComponent(
                new QuickReplyButtonDefinition("Stop"),
                new UrlButtonDefinition("Track", "https://example.com/{{1}}"),
                new UrlButtonDefinition("Home", "https://example.com"),
                new CopyCodeButtonDefinition("X"),
                new ProductListButtonDefinition("Items"),
                new OrderDetailsButtonDefinition("Pay")),
        ];

        var problems = Problems(approved, Message() with
        {
            Body = ["Ada"],
            Buttons =
            [
                new UrlButton(0, "17"),
                new QuickReplyButton(1, "STOP"),
                new UrlButton(2, "x"),
                new CopyCodeButton(9, "25OFF"),
            ],
        });

        problems.Should().Equal(
            $"{Components}[1].sub_type: Is url; button 0 of the approved template is QUICK_REPLY.",
            $"{Components}[2].sub_type: Is quick_reply; button 1 of the approved template is URL.",
            $"{Components}[3].sub_type: Button 2 of the approved template is a link without a variable: leave it out.",
            $"{Components}[4].index: 9; the approved buttons have the indexes 0 to 5.",
            $"{Components}: Button 3 of the approved template needs a value: add CopyCodeButton.",
            $"{Components}: Button 4 of the approved template needs a value: add ProductListButton.",
            $"{Components}: Button 5 of the approved template needs a value: add OrderDetailsButton.");
    }

    [Fact]
    public void Validate_ButtonsOfATemplateWithout_AreNamed()
    {
        Problems([new BodyComponent("Hi")], Message() with { Buttons = [new QuickReplyButton(0, "x")] }).Should().Equal(
            $"{Components}[0].index: The approved template has no buttons.");
    }

    /// <summary>Meta writes the text, and shows the button as a link when the template is read.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Validate_OneTimePassword_Fits(bool asItIsRead)
    {
        IReadOnlyList<TemplateComponent> approved = asItIsRead
            ?
            [
                new BodyComponent("*{{1}}* is your verification code.") { AddSecurityRecommendation = true },
                new ButtonsComponent(new UrlButtonDefinition("Copy", "https://www.whatsapp.com/otp/code/?code=otp{{1}}")),
            ]
            :
            [
                new BodyComponent { AddSecurityRecommendation = true },
                new ButtonsComponent(new OneTimePasswordButtonDefinition(OneTimePasswordKind.CopyCode)),
            ];

        Problems(approved, TemplateMessage.OneTimePassword("login_code", "en_US", "123456")).Should().BeEmpty();
        Problems(approved, Message()).Should().HaveCount(2).And.Contain(
            $"{Components}: 0 parameters; the approved body has 1 variable.");
    }

    [Fact]
    public void Validate_Offer_IsCompared()
    {
        var expires = DateTimeOffset.UnixEpoch;

        Problems([new LimitedTimeOfferComponent("Soon", hasExpiration: true)], Message() with { OfferExpiresAt = expires })
            .Should().BeEmpty();
        Problems([new LimitedTimeOfferComponent("Soon", hasExpiration: true)], Message())
            .Should().Equal($"{Components}: The approved limited-time offer expires: set OfferExpiresAt.");
        Problems(
                [new BodyComponent("Hi {{1}}.", "a"), new LimitedTimeOfferComponent("Soon")],
                Message() with { Body = ["Ada"], OfferExpiresAt = expires })
            .Should().Equal($"{Components}[1]: The approved template has no limited-time offer that expires.");
    }

    [Fact]
    public void Validate_Cards_AreCompared()
    {
        var card = new CarouselCard(
            HeaderComponent.Image("4::a"),
            new BodyComponent("{{1}} off", "x"),
            new ButtonsComponent(new UrlButtonDefinition("Buy", "https://example.com/{{1}}")));
        IReadOnlyList<TemplateComponent> approved = [new BodyComponent("New!"), new CarouselComponent(card, card)];
        var good = new TemplateCard(MediaParameter.Image(Picture)) { Body = ["10 %"], Buttons = [new UrlButton(0, "a")] };

        Problems(approved, Message() with { Cards = [good, good] }).Should().BeEmpty();
        Problems(approved, Message() with
        {
            Cards = [good, new(MediaParameter.Video(Picture)) { Buttons = [new QuickReplyButton(0, "x")] }, good],
        }).Should().Equal(
            $"{Components}[0].cards: 3 cards; the approved carousel has 2.",
            $"{Components}[0].cards[1].components[0].parameters[0].type: Is video; the approved header shows image.",
            $"{Components}[0].cards[1].components: 0 parameters; the approved body has 1 variable.",
            $"{Components}[0].cards[1].components[1].sub_type: Is quick_reply; button 0 of the approved template is URL.");
        Problems(approved, Message()).Should().Equal($"{Components}: 0 cards; the approved carousel has 2.");
        Problems([new BodyComponent("New!")], Message() with { OfferExpiresAt = null, Cards = [good, good] }).Should().Equal(
            $"{Components}[0].cards: The approved template has no carousel.");
    }

    [Fact]
    public void Validate_PathsOfCards_CountEveryComponentBefore()
    {
        IReadOnlyList<TemplateComponent> approved =
        [
            HeaderComponent.OfText("{{1}} now", "x"),
            new BodyComponent("Hi {{1}}.", "a"),
            new ButtonsComponent(new QuickReplyButtonDefinition("a"), new QuickReplyButtonDefinition("b")),
            new LimitedTimeOfferComponent("Soon", hasExpiration: true),
        ];
        var message = Message() with
        {
            Header = "x",
            Body = ["Ada"],
            Buttons = [new QuickReplyButton(0, "a"), new QuickReplyButton(1, "b")],
            OfferExpiresAt = DateTimeOffset.UnixEpoch,
            Cards = [new(MediaParameter.Image(Picture)), new(MediaParameter.Image(Picture))],
        };

        Problems(approved, message).Should().Equal($"{Components}[5].cards: The approved template has no carousel.");
    }

    [Fact]
    public void Validate_WhatThisVersionDoesNotKnow_IsNotChecked()
    {
        var message = Message() with
        {
            Header = "x",
            Body = ["a", "b"],
            Buttons = [new QuickReplyButton(0, "x")],
            OfferExpiresAt = DateTimeOffset.UnixEpoch,
        };

        Problems(
            [
                CustomComponent.FromJson("""{"type":"header","new":1}"""),
                CustomComponent.FromJson("""{"type":"BODY","new":1}"""),
                CustomComponent.FromJson("""{"type":"BUTTONS","new":1}"""),
                CustomComponent.FromJson("""{"type":"LIMITED_TIME_OFFER","new":1}"""),
                CustomComponent.FromJson("""{"type":"CAROUSEL","new":1}"""),
            ],
            message).Should().BeEmpty();
        Problems(
            [new HeaderComponent(new("HOLOGRAM")), new ButtonsComponent(CustomButtonDefinition.FromJson("""{"type":"NEW"}"""))],
            Message() with { Header = "x", Buttons = [new QuickReplyButton(0, "x")] }).Should().BeEmpty();
        Problems([], message).Should().BeEmpty("the fields may not have been asked for");
    }

    [Fact]
    public void Validate_GroupInvitation_IsNotCounted()
    {
        Problems([new BodyComponent("Join us")], Message() with { Body = [new GroupIdParameter("g")] }).Should().BeEmpty();
    }

    private static TemplateMessage Message() => new("order_update", "en_US");

    private static TextParameter Named(string name) => new("x") { Name = name };

    private static IEnumerable<string> Problems(IReadOnlyList<TemplateComponent> approved, TemplateMessage message) =>
        TemplateValidator.Validate(new() { Components = approved }, message).Select(problem => problem.ToString());
}
