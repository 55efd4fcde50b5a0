using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Analytics;

/// <summary>Meta gives no example files of analytics; the shapes are those of its page.</summary>
public sealed class AnalyticsClientTests : IDisposable
{
    private static readonly DateTimeOffset Start = DateTimeOffset.FromUnixTimeSeconds(1685602800);
    private static readonly DateTimeOffset End = DateTimeOffset.FromUnixTimeSeconds(1688194800);

    private readonly GraphServer graph = new();

    private AnalyticsClient Analytics => graph.Client.Analytics;

    public void Dispose() => graph.Dispose();

    [Fact]
    public async Task Messages_AreRead()
    {
        graph.Answer("""
            {"analytics":{"phone_numbers":["16505550111"],"country_codes":["US","BR"],"granularity":"DAY","data_points":[
            {"start":1685602800,"end":1685689200,"sent":196093,"delivered":179715},{"start":"1685689200","sent":"147649"}]},
            "id":"102290129340398"}
            """);

        var messages = await Analytics.GetMessagesAsync(new(Start, End, AnalyticsGranularity.Day)
        {
            PhoneNumbers = ["16505550111"],
            CountryCodes = ["US", "BR"],
            ProductTypes = [0, 2],
        });

        messages.CountryCodes.Should().Equal("US", "BR");
        messages.DataPoints[0].Start.Should().Be(Start);
        messages.DataPoints[0].Delivered.Should().Be(179715);
        messages.DataPoints[1].Sent.Should().Be(147649);
        graph.Single.Path.Should().Be(GraphServer.Account
            + "?fields=analytics.start(1685602800).end(1688194800).granularity(DAY).phone_numbers([\"16505550111\"])"
            + ".product_types([0,2]).country_codes([\"US\",\"BR\"])");
    }

    [Fact]
    public async Task Pricing_IsRead()
    {
        graph.Answer("""
            {"pricing_analytics":{"data":[{"data_points":[{"start":1685602800,"end":1685689200,"phone_number":"16505550111",
            "country":"IN","pricing_type":"REGULAR","pricing_category":"MARKETING","tier":"0:100000","volume":12,"cost":0.1234},
            {"volume":3,"cost":"1.5","pricing_category":"META_BUSINESS_AGENT"}]},{"data_points":[{"volume":1}]}]},"id":"1"}
            """);

        var points = await Analytics.GetPricingAsync(new(Start, End, AnalyticsGranularity.Month)
        {
            CountryCodes = ["IN"],
            Metrics = [AnalyticsMetric.Cost, AnalyticsMetric.Volume],
            Types = [ChargedType.Regular],
            Categories = [ChargedCategory.Marketing],
            Dimensions = [AnalyticsDimension.Country, AnalyticsDimension.Tier],
        });

        points.Should().HaveCount(3);
        points[0].Should().BeEquivalentTo(new
        {
            PhoneNumber = "16505550111",
            Country = "IN",
            PricingType = ChargedType.Regular,
            PricingCategory = ChargedCategory.Marketing,
            Tier = "0:100000",
            Volume = 12L,
            Cost = 0.1234m,
        });
        points[1].Cost.Should().Be(1.5m);
        points[1].PricingCategory.Should().Be(new ChargedCategory("META_BUSINESS_AGENT"), "the set is open");
        graph.Single.Path.Should().Be(GraphServer.Account
            + "?fields=pricing_analytics.start(1685602800).end(1688194800).granularity(MONTHLY).phone_numbers([])"
            + ".country_codes([\"IN\"]).metric_types([\"COST\",\"VOLUME\"]).pricing_types([\"REGULAR\"])"
            + ".pricing_categories([\"MARKETING\"]).dimensions([\"COUNTRY\",\"TIER\"])");
    }

    [Fact]
    public async Task Conversations_AreRead()
    {
        graph.Answer("""
            {"conversation_analytics":{"data":[{"data_points":[{"start":1685602800,"end":1685604600,"conversation":1558,
            "phone_number":"19195552584","country":"US","conversation_type":"REGULAR","conversation_direction":"UNKNOWN",
            "conversation_category":"AUTHENTICATION","cost":15.58}]}]},"id":"1"}
            """);

        var points = await Analytics.GetConversationsAsync(new(Start, End, AnalyticsGranularity.HalfHour)
        {
            Metrics = [AnalyticsMetric.Conversation],
            Categories = [ChargedCategory.Authentication],
            Types = [ConversationType.FreeTier],
            Directions = [ConversationDirection.UserInitiated],
            Dimensions = [AnalyticsDimension.ConversationType],
        });

        points.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Conversations = 1558L,
            Category = ChargedCategory.Authentication,
            Type = ConversationType.Regular,
            Direction = ConversationDirection.Unknown,
            Cost = 15.58m,
        });
        graph.Single.Path.Should().Be(GraphServer.Account
            + "?fields=conversation_analytics.start(1685602800).end(1688194800).granularity(HALF_HOUR).phone_numbers([])"
            + ".metric_types([\"CONVERSATION\"]).conversation_categories([\"AUTHENTICATION\"])"
            + ".conversation_types([\"FREE_TIER\"]).conversation_directions([\"USER_INITIATED\"])"
            + ".dimensions([\"CONVERSATION_TYPE\"])");
    }

    /// <summary>Meta leaves the field out when there is nothing to count.</summary>
    [Fact]
    public async Task Figures_OfNothing_AreEmpty()
    {
        graph.Answer("""{"id":"102290129340398"}""");

        (await Analytics.GetMessagesAsync(new(Start, End, AnalyticsGranularity.Month))).DataPoints.Should().BeEmpty();
        (await Analytics.GetPricingAsync(new(Start, End, AnalyticsGranularity.Day))).Should().BeEmpty();
        (await Analytics.GetConversationsAsync(new(Start, End, AnalyticsGranularity.Day))).Should().BeEmpty();
    }

    [Fact]
    public async Task Figures_StrangeShape_AreEmpty()
    {
        graph.Answer("""{"id":"1","pricing_analytics":{"data":{"data_points":7}}}""");

        (await Analytics.GetPricingAsync(new(Start, End, AnalyticsGranularity.Day))).Should().BeEmpty();
    }

    [Fact]
    public async Task Filters_FromOutside_StayInTheirList()
    {
        graph.Answer("""{"id":"1"}""");

        await Analytics.GetPricingAsync(
            new(Start, End, AnalyticsGranularity.Day) { PhoneNumbers = ["1\"]).fields(x", "+39 055"] });

        graph.Single.Path.Should().EndWith(".phone_numbers([\"1fieldsx\",\"+39 055\"])");
    }

    [Fact]
    public async Task Templates_AreRead()
    {
        graph.Answer("""
            {"data":[{"granularity":"DAILY","product_type":"cloud_api","data_points":[{"template_id":"1421988012088524",
            "start":1685602800,"end":1685689200,"sent":10,"delivered":9,"read":8,"replied":1,
            "clicked":[{"type":"quick_reply_button","button_content":"Stop","count":2}],
            "cost":[{"type":"amount_spent","value":1.25},{"type":"cost_per_url_button_click"}]}]}],
            "paging":{"cursors":{"before":"MAZDZD","after":"MjQZD"}}}
            """);

        var analytics = await Analytics.ListTemplatesAsync(new(Start, End, "1421988012088524", "2")
        {
            Metrics = [AnalyticsMetric.Cost, AnalyticsMetric.Clicked],
            ProductType = "CLOUD_API",
            UseAccountTimezone = true,
        }).SingleAsync();

        analytics.ProductType.Should().Be("cloud_api");
        var point = analytics.DataPoints.Single();
        (point.TemplateId, point.Sent, point.Delivered, point.Read, point.Replied)
            .Should().Be(("1421988012088524", 10, 9, 8, 1));
        point.Clicks.Single().Count.Should().Be(2);
        point.Costs.Select(cost => cost.Value).Should().Equal(1.25m, null);
        graph.Single.Path.Should().Be(GraphServer.Account
            + "/template_analytics?start=1685602800&end=1688194800&granularity=daily&template_ids=[1421988012088524,2]"
            + "&metric_types=cost,clicked&product_type=CLOUD_API&use_waba_timezone=true");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public async Task Templates_NoneOrTooMany_GoNowhere(int count)
    {
        var query = new TemplateAnalyticsQuery(Start, End, [.. Enumerable.Range(1, count).Select(id => $"{id}")]);

        await Analytics.Invoking(async a => await a.ListTemplatesAsync(query).ToListAsync())
            .Should().ThrowAsync<ArgumentException>();

        graph.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"id":"102290129340398"}""")]
    [InlineData("""{"success":true}""")]
    public async Task EnableTemplates_EitherAnswer_IsSuccess(string answer)
    {
        graph.Answer(answer);

        await Analytics.EnableTemplatesAsync();

        graph.Single.Method.Should().Be("POST");
        graph.Single.Path.Should().Be(GraphServer.Account + "?is_enabled_for_insights=true");
    }
}
