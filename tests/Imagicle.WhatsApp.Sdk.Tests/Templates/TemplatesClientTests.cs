using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Tests.Templates;

public sealed class TemplatesClientTests : IDisposable
{
    private const string Fields = "fields=id,name,language,status,category,previous_category,correct_category,"
        + "sub_category,parameter_format,components,quality_score,rejected_reason,message_send_ttl_seconds,"
        + "cta_url_link_tracking_opted_out,library_template_name";

    private const string List = GraphServer.Account + "/message_templates?";

    private readonly GraphServer graph = new();

    private TemplatesClient Templates => graph.Client.Templates;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task List_MetasExample_IsRead()
    {
        graph.Answer(MetaFile.Read("waba-id-message-templates/get-response-200/example-response") ?? """
            {"data":[{"id":"1192339204654487","name":"hello_world","language":"en_US","status":"APPROVED",
            "category":"MARKETING","previous_category":"ACCOUNT_UPDATE","components":[{"type":"HEADER","format":"TEXT",
            "text":"Hello World"},{"type":"BODY","text":"Welcome"},{"type":"FOOTER","text":"Team"}]},{}]}
            """);

        var templates = await Templates.ListAsync().ToListAsync();

        templates.Should().HaveCount(2);
        templates[0].Id.Should().Be("1192339204654487");
        templates[0].Name.Should().Be("hello_world");
        templates[0].Language.Should().Be("en_US");
        templates[0].Status.Should().Be(TemplateStatus.Approved);
        templates[0].Category.Should().Be(TemplateCategory.Marketing);
        templates[0].PreviousCategory.Should().Be(new TemplateCategory("ACCOUNT_UPDATE"), "the set is open");
        templates[0].Components.Select(component => component.Type).Should().Equal("HEADER", "BODY", "FOOTER");
        graph.Single.Path.Should().Be(List + Fields);
    }

    [Fact]
    public async Task List_EveryFilter_IsInTheQuery()
    {
        graph.Answer("""{"data":[]}""");

        await Templates.ListAsync(new()
        {
            Name = "order_update",
            Statuses = [TemplateStatus.Approved, TemplateStatus.Paused],
            Categories = [TemplateCategory.Utility],
            Languages = ["en_US", "it"],
            Qualities = [TemplateQuality.Green],
            Content = "or\"der",
            NameOrContent = "sale",
            Source = "AUTO_GENERATED",
            Fields = ["id", "a_new_field"],
            PageSize = 50,
        }).ToListAsync();

        graph.Single.Path.Should().Be(
            List + """name=order_update&status=["APPROVED","PAUSED"]&category=UTILITY&language=["en_US","it"]"""
            + "&quality_score=GREEN&content=or\"der&name_or_content=sale&source=AUTO_GENERATED&fields=id,a_new_field&limit=50");
    }

    [Fact]
    public async Task Count_Summary_IsRead()
    {
        graph.Answer("""
            {"data":[{"id":"1"}],"summary":{"total_count":34,"message_template_count":33,"message_template_limit":6000,
            "are_translations_complete":true}}
            """);

        var counts = await Templates.CountAsync(new() { Statuses = [TemplateStatus.Paused] });

        counts.Should().BeEquivalentTo(
            new { Total = 34, Templates = 33, Limit = 6000, AreTranslationsComplete = true });
        graph.Single.Path.Should().Be(
            List + "status=PAUSED&fields=id&limit=1"
            + "&summary=total_count,message_template_count,message_template_limit,are_translations_complete");
    }

    [Fact]
    public async Task Get_AllThatTheFactsName_IsRead()
    {
        graph.Answer("""
            {"id":920070352646140,"name":"a","status":"PAUSED","category":"UTILITY","correct_category":"MARKETING",
            "sub_category":"ORDER_DETAILS","parameter_format":"NAMED","rejected_reason":"NONE",
            "quality_score":{"score":"RED","date":1714000000,"reasons":["SPAM"]},"message_send_ttl_seconds":"600",
            "cta_url_link_tracking_opted_out":false,"library_template_name":"b","new_field":{"x":1}}
            """);

        var template = await Templates.GetAsync("920070352646140", ["id", "new_field"]);

        template.Id.Should().Be("920070352646140", "a number is an id, too");
        template.CorrectCategory.Should().Be(TemplateCategory.Marketing);
        template.SubCategory.Should().Be("ORDER_DETAILS");
        template.ParameterFormat.Should().Be(TemplateParameterFormat.Named);
        template.RejectedReason.Should().Be("NONE");
        template.Quality!.Score.Should().Be(TemplateQuality.Red);
        template.Quality.Date.Should().Be(DateTimeOffset.FromUnixTimeSeconds(1714000000));
        template.Quality.Reasons.Should().Equal("SPAM");
        template.MessageSendTtlSeconds.Should().Be(600);
        template.LinkTrackingOptedOut.Should().BeFalse();
        template.LibraryTemplateName.Should().Be("b");
        template.Components.Should().BeEmpty();
        template.AdditionalFields["new_field"].GetProperty("x").GetInt32().Should().Be(1);
        graph.Single.Path.Should().Be("/v25.0/920070352646140?fields=id,new_field");
    }

    [Theory]
    [InlineData("""{"type":"GREETING","text":"x"}""", "GREETING")]
    [InlineData("""{"text":"no type"}""", "")]
    [InlineData("""{"type":7}""", "")]
    public async Task Get_UnknownComponent_IsKeptWhole(string component, string type)
    {
        graph.Answer($$"""{"id":"1","components":[{"type":"BODY","text":"a"},{{component}},{"type":"footer","text":"b"}]}""");

        var template = await Templates.GetAsync("1");

        template.Components.Should().HaveCount(3);
        var kept = template.Components[1].Should().BeOfType<CustomComponent>().Which;
        kept.Type.Should().Be(type);
        JsonNode.DeepEquals(JsonNode.Parse(kept.Json.GetRawText()), JsonNode.Parse(component)).Should().BeTrue();
        template.Components[2].Should().BeOfType<FooterComponent>("Meta writes both cases").Which.Text.Should().Be("b");
    }

    [Fact]
    public async Task Get_StrangeParts_CostOnlyThemselves()
    {
        graph.Answer("""
            {"id":"1","components":[
              {"type":"BODY","text":"a {{1}}","example":{"body_text":"no list","new":1}},
              {"type":"BUTTONS","buttons":[{"type":"URL","url":"u/{{1}}","example":["x"]},{"type":"NEW","a":1},
                {"type":"COPY_CODE","example":["25OFF"]},{"type":"VOICE_CALL","text":"c","ttl_minutes":"soon"}]}]}
            """);

        var template = await Templates.GetAsync("1");

        template.Components[0].Should().BeOfType<BodyComponent>().Which.Text.Should().Be("a {{1}}");
        template.Components[0].AdditionalFields.Should().ContainKey("example", "its shape is unknown");
        var buttons = template.Components[1].Should().BeOfType<ButtonsComponent>().Which.Buttons;
        buttons[0].Should().BeOfType<UrlButtonDefinition>().Which.Example.Should().Be("x");
        buttons[1].Should().BeOfType<CustomButtonDefinition>().Which.Type.Should().Be("NEW");
        buttons[2].Should().BeOfType<CopyCodeButtonDefinition>("Meta gives a list for what it takes as text")
            .Which.Example.Should().Be("25OFF");
        buttons[3].Should().BeOfType<VoiceCallButtonDefinition>().Which.TtlMinutes.Should().BeNull();
    }

    [Theory]
    [InlineData("""[null]""")]
    [InlineData("""["text"]""")]
    [InlineData("""{"a":1}""")]
    [InlineData("7")]
    public async Task Get_NoListOfComponents_IsAnAdditionalField(string components)
    {
        graph.Answer($$"""{"id":"1","name":"a","components":{{components}}}""");

        var template = await Templates.GetAsync("1");

        template.Name.Should().Be("a");
        template.Components.Should().BeEmpty();
        template.AdditionalFields.Should().ContainKey("components");
    }

    [Theory]
    [InlineData("""{"id":"17","health_status":{"can_send_message":"BLOCKED","entities":[{"entity_type":"MESSAGE_TEMPLATE"}]}}""", true)]
    [InlineData("""{"id":"17"}""", false)]
    public async Task Health_OfATemplate_IsRead(string answer, bool isKnown)
    {
        graph.Answer(answer);

        var health = await Templates.GetHealthAsync("17");

        health.CanSendMessage.Should().Be(isKnown ? SendingHealth.Blocked : null);
        health.Entities.Select(entity => entity.EntityType).Should().Equal(
            isKnown ? [HealthEntityType.MessageTemplate] : []);
        graph.Single.Path.Should().Be("/v25.0/17?fields=health_status");
    }

    [Fact]
    public async Task Delete_ByNameAndById_NamesWhatGoes()
    {
        graph.Answer(MetaFile.Read("waba-id-message-templates/delete-response-200/example-response")
            ?? """{"success":true}""");

        await Templates.DeleteAsync("order_update");
        await Templates.DeleteAsync("order_update", "17");
        await Templates.DeleteAsync(["17", "18"]);

        graph.Requests.Select(request => request.Method).Should().OnlyContain(method => method == "DELETE");
        graph.Requests.Select(request => request.Path).Should().Equal(
            List + "name=order_update", List + "hsm_id=17&name=order_update", List + """hsm_ids=["17","18"]""");
    }

    [Fact]
    public async Task Upsert_SeveralLanguages_AreOneCall()
    {
        graph.Answer("""
            {"data":[{"id":"954638012257287","status":"APPROVED","language":"en_US"},
            {"id":"954638012257288","status":"PENDING","language":"it"}]}
            """);

        var made = await Templates.UpsertAsync(new AuthenticationTemplates("login_code", "en_US", "it")
        {
            Components =
            [
                new BodyComponent { AddSecurityRecommendation = true },
                new FooterComponent { CodeExpirationMinutes = 10 },
                new ButtonsComponent(new OneTimePasswordButtonDefinition(OneTimePasswordKind.CopyCode)),
            ],
        });

        made.Select(template => (template.Language, template.Status))
            .Should().Equal(("en_US", TemplateStatus.Approved), ("it", TemplateStatus.Pending));
        graph.Single.Path.Should().Be(GraphServer.Account + "/upsert_message_templates");
        graph.Single.Body.ShouldBe(JsonNode.Parse("""
            {"name":"login_code","languages":["en_US","it"],"category":"AUTHENTICATION","components":[
            {"type":"BODY","add_security_recommendation":true},{"type":"FOOTER","code_expiration_minutes":10},
            {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]}
            """));
    }

    [Fact]
    public async Task Preview_Languages_AreRead()
    {
        graph.Answer("""
            {"data":[{"body":"*{{1}}* is your verification code.","buttons":[{"autofill_text":"Autofill","text":"Copy code"}],
            "footer":"This code expires in 10 minutes.","language":"en_US"}]}
            """);

        var previews = await Templates.PreviewAsync(
            new("en_US", "it") { AddSecurityRecommendation = false, CodeExpirationMinutes = 10 });

        previews.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Language = "en_US",
            Body = "*{{1}}* is your verification code.",
            Footer = "This code expires in 10 minutes.",
            Buttons = new[] { new { Text = "Copy code", AutofillText = "Autofill" } },
        });
        graph.Single.Path.Should().Be(
            GraphServer.Account + "/message_template_previews?category=AUTHENTICATION&languages=en_US,it"
            + "&add_security_recommendation=false&code_expiration_minutes=10&button_types=OTP");
    }

    [Fact]
    public async Task Library_Filters_AreInTheQuery()
    {
        graph.Answer("""
            {"data":[{"name":"low_balance_warning_1","language":"en_US","category":"UTILITY","topic":"PAYMENTS",
            "usecase":"LOW_BALANCE_WARNING","industry":["FINANCIAL_SERVICES"],"header":"Low","body":"Your {{1}} on {{2}}",
            "body_params":["$42.42","May 1"],"body_param_types":["AMOUNT","DATE"],
            "buttons":[{"type":"URL","text":"Make a deposit","url":"https://www.example.com/"}],"id":"7147013345418927"}]}
            """);

        var template = await Templates.ListLibraryAsync(new()
        {
            Search = "low",
            Topic = "PAYMENTS",
            UseCase = "LOW_BALANCE_WARNING",
            Industry = "FINANCIAL_SERVICES",
            Language = "en_US",
            Name = "low_balance_warning_1",
        }).SingleAsync();

        template.BodyTypes.Should().Equal("AMOUNT", "DATE");
        template.BodyExamples.Should().Equal("$42.42", "May 1");
        template.Industries.Should().Equal("FINANCIAL_SERVICES");
        template.Buttons.Should().ContainSingle().Which.Should().BeOfType<UrlButtonDefinition>();
        template.AdditionalFields.Should().BeEmpty();
        graph.Single.Path.Should().Be(
            "/v25.0/message_template_library?search=low&topic=PAYMENTS&usecase=LOW_BALANCE_WARNING"
            + "&industry=FINANCIAL_SERVICES&language=en_US&name=low_balance_warning_1");
    }

    [Fact]
    public async Task Compare_Figures_AreRead()
    {
        graph.Answer("""
            {"data":[{"metric":"BLOCK_RATE","type":"RELATIVE","order_by_relative_metric":["1","2"]},
            {"metric":"MESSAGE_SENDS","type":"NUMBER_VALUES","number_values":[{"key":"1","value":1255},{"key":"2","value":1300}]},
            {"metric":"TOP_BLOCK_REASON","type":"STRING_VALUES","string_values":[{"key":"1","value":"SPAM"}]}]}
            """);

        var figures = await Templates.CompareAsync("1", "2", TemplateComparisonPeriod.Days7);

        figures[0].Order.Should().Equal("1", "2");
        figures[1].Numbers.Select(number => (number.TemplateId, number.Value)).Should().Equal(("1", 1255), ("2", 1300));
        figures[2].Texts.Should().ContainSingle().Which.Value.Should().Be("SPAM");
        var query = System.Web.HttpUtility.ParseQueryString(graph.Single.Path.Split('?')[1]);
        query["template_ids"].Should().Be("[2]");
        (long.Parse(query["end"]!) - long.Parse(query["start"]!)).Should().Be(7 * 24 * 60 * 60);
        graph.Single.Path.Should().StartWith("/v25.0/1/compare?");
    }

    [Fact]
    public async Task Migrate_PartialFailure_IsKept()
    {
        graph.Answer("""
            {"migrated_templates":["1473688840035974","6162904357082268"],
            "failed_templates":{"1019496902803242":"Incorrect category"}}
            """);

        var result = await Templates.MigrateAsync("102290129340399", page: 0, pageSize: 100);

        result.Migrated.Should().Equal("1473688840035974", "6162904357082268");
        result.Failed.Should().ContainSingle().Which.Should().Be(
            KeyValuePair.Create("1019496902803242", "Incorrect category"));
        graph.Single.Path.Should().Be(
            GraphServer.Account + "/migrate_message_templates?source_waba_id=102290129340399&page_number=0&count=100");
    }

    [Fact]
    public async Task Archive_AndBack_KeepsFailures()
    {
        graph.Answer(
            """{"archived_templates":["1"],"failed_templates":{"2":"Only approved or rejected templates can be archived"}}""",
            """{"unarchived_templates":["1"],"failed_templates":{}}""");

        var archived = await Templates.ArchiveAsync(["1", "2"]);
        var back = await Templates.UnarchiveAsync(["1"]);

        archived.Ids.Should().Equal("1");
        archived.Failed.Should().ContainKey("2");
        back.Ids.Should().Equal("1");
        back.Failed.Should().BeEmpty();
        graph.Requests.Select(request => (request.Path, request.Body)).Should().Equal(
            (GraphServer.Account + "/message_templates/archive", """{"hsm_ids":["1","2"]}"""),
            (GraphServer.Account + "/message_templates/unarchive", """{"hsm_ids":["1"]}"""));
    }

    [Fact]
    public async Task Archive_AtMeta_GoesToItsOwnHost()
    {
        var fake = new FakeGraph { Answer = _ => FakeGraph.Json("""{"archived_templates":["1"]}""") };

        await fake.CreateClient(options => options.BusinessAccountId = "102290129340398").Templates.ArchiveAsync(["1"]);

        fake.Addresses.Should().ContainSingle().Which.Should().Be(
            new Uri("https://api.facebook.com/102290129340398/message_templates/archive"));
    }

    [Theory]
    [InlineData("""{"success":true}""", true, null)]
    [InlineData("""{"success":false,"reason":"too early"}""", false, "too early")]
    public async Task Unpause_Answer_IsRead(string answer, bool isSuccessful, string? reason)
    {
        graph.Answer(answer);

        var result = await Templates.UnpauseAsync("17");

        result.IsSuccessful.Should().Be(isSuccessful);
        result.Reason.Should().Be(reason);
        graph.Single.Path.Should().Be("/v25.0/17/unpause");
    }

    [Fact]
    public async Task Create_Refused_TellsWhatTheReviewersWant()
    {
        graph.Answer(400, """
            {"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_subcode":2388299,
            "error_user_title":"Variables","error_user_msg":"Variables can't be at the start or end of the template."}}
            """);

        var failure = await Templates
            .Invoking(t => t.CreateAsync(new("a", "en", TemplateCategory.Utility) { Components = [new BodyComponent("{{1}}", "a")] }))
            .Should().ThrowAsync<WhatsAppApiException>();

        failure.Which.Error!.UserMessage.Should().StartWith("Variables can't be");
        failure.Which.Error.Subcode.Should().Be(WhatsAppErrorCodes.TemplateVariableAtEdge);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("1/2")]
    [InlineData("")]
    public async Task Calls_WithNoId_GoNowhere(string id)
    {
        await Templates.Invoking(t => t.GetAsync(id)).Should().ThrowAsync<ArgumentException>();
        await Templates.Invoking(t => t.UnpauseAsync(id)).Should().ThrowAsync<ArgumentException>();
        await Templates.Invoking(t => t.CompareAsync("1", id)).Should().ThrowAsync<ArgumentException>();
        await Templates.Invoking(t => t.MigrateAsync(id)).Should().ThrowAsync<ArgumentException>();
        graph.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Components_WithoutContent_AreNotMade()
    {
        var mixed = () => new BodyComponent("{{1}} {{a}}", "x", new TemplateExampleValue("a", "y"));
        mixed.Should().Throw<ArgumentException>();
        new Action[]
        {
            () => _ = new BodyComponent(" "),
            () => _ = new FooterComponent(""),
            () => _ = HeaderComponent.OfText(""),
            () => _ = HeaderComponent.Image(" "),
            () => _ = new QuickReplyButtonDefinition(""),
            () => _ = new UrlButtonDefinition("a", ""),
            () => _ = new NewTemplate("", "en", TemplateCategory.Utility),
            () => _ = CustomComponent.FromJson("[]"),
        }.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>());
    }
}
