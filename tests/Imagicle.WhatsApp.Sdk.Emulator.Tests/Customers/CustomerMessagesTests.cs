using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Contacts;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Emulator.Tests.Customers;

public class CustomerMessagesTests
{
    private static readonly string[] Identity = [".contacts[].user_id:String", ".messages[].from_user_id:String", ".messages[].image.url:String"];

    [Fact]
    public async Task Says_Text_ReachesTheBusinessAsMetaWritesIt()
    {
        var clock = new FakeTimeProvider(new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
        await using var bed = await TestBed.StartAsync(options => options.TimeProvider = clock);

        var id = await bed.Ada.SaysAsync("Does it come in another color?");

        var webhook = await bed.Receiver.NextAsync();
        JsonElement.DeepEquals(webhook.Json, JsonDocument.Parse($$$"""
            {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{
              "messaging_product":"whatsapp",
              "metadata":{"display_phone_number":"15550783881","phone_number_id":"106540352242922"},
              "contacts":[{"profile":{"name":"Ada"},"wa_id":"393331234567","user_id":"{{{bed.Ada.UserId}}}"}],
              "messages":[{"from":"393331234567","from_user_id":"{{{bed.Ada.UserId}}}","id":"{{{id}}}","timestamp":"1795341600",
                "type":"text","text":{"body":"Does it come in another color?"}}]},"field":"messages"}]}]}
            """).RootElement).Should().BeTrue("of {0}", webhook.Json);
        id.Should().StartWith("wamid.HBgM");
        bed.Ada.UserId.Should().MatchRegex(@"^US\.\d{20}$");
    }

    [Fact]
    public async Task Says_SeveralWithoutWaiting_KeepsTheOrder()
    {
        await using var bed = await TestBed.StartAsync();

        var said = Enumerable.Range(0, 50).Select(i => bed.Ada.SaysAsync($"{i}")).ToList();
        await Task.WhenAll(said);

        (await bed.Receiver.NextAsync(50)).Select(webhook => webhook.Message.GetProperty("text").GetProperty("body").GetString())
            .Should().Equal(Enumerable.Range(0, 50).Select(i => $"{i}"));
    }

    [Fact]
    public async Task EveryKind_HasTheShapeOfMetasExample()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        await bed.PostAsync("""{"messaging_product":"whatsapp","to":"+393331234567","type":"interactive","interactive":{"type":"button","body":{"text":"Sure?"},"action":{"buttons":[{"type":"reply","reply":{"id":"cancel-button","title":"Cancel"}}]}}}""");
        await bed.Receiver.NextAsync(2);
        var card = new ContactCard
        {
            Name = new("Lucía Gómez") { FirstName = "Lucía", LastName = "Gómez" },
            Organization = new() { Company = "Google" },
            Phones = [new() { Phone = "+1 (983) 555-2319", WaId = "19835552319", Type = "MOBILE" }],
        };
        (string Example, Func<Task<string>> Send)[] kinds =
        [
            ("text-message", () => bed.Ada.SaysAsync("hi")),
            ("image-message", () => bed.Ada.SendsImageAsync("Taj Mahal")),
            ("contact-sharing-message", () => bed.Ada.SharesContactAsync(card)),
            ("reaction-message", () => bed.Ada.ReactsAsync("wamid.A", "👍")),
            ("interactive-button-reply-message", () => bed.Ada.TapsAsync("Cancel")),
            ("location-message", () => bed.Ada.SendsRawAsync(
                """{"type":"location","location":{"latitude":1.5,"longitude":-2.5,"name":"n","address":"a","url":"https://u"}}""")),
            ("unsupported-message", () => bed.Ada.SendsRawAsync(
                """{"type":"unsupported","errors":[{"code":131051,"title":"t","message":"m","error_data":{"details":"d"}}]}""")),
        ];

        foreach (var (example, send) in kinds)
        {
            var id = await send();

            var webhook = await bed.Receiver.NextAsync();
            webhook.Message.GetProperty("id").GetString().Should().Be(id);
            if (MetaExamples.TryRead($"whatsapp-webhooks/post-request/{example}.json") is { } expected)
            {
                var value = JsonDocument.Parse(expected).RootElement
                    .GetProperty("entry")[0].GetProperty("changes")[0].GetProperty("value");
                MetaExamples.Names(webhook.Value).Except(Identity).Should().Equal(MetaExamples.Names(value), "of {0}", example);
            }
        }
    }

    [Fact]
    public async Task Sends_EveryMediaKind_HasItsProperties()
    {
        await using var bed = await TestBed.StartAsync();
        (string Type, string[] Names, Func<Task<string>> Send)[] kinds =
        [
            ("image", ["mime_type", "sha256", "id", "url"], () => bed.Ada.SendsImageAsync()),
            ("video", ["mime_type", "sha256", "id", "url", "caption"], () => bed.Ada.SendsVideoAsync("Film")),
            ("audio", ["mime_type", "sha256", "id", "url", "voice"], () => bed.Ada.SendsAudioAsync()),
            ("document", ["mime_type", "sha256", "id", "url", "filename"], () => bed.Ada.SendsDocumentAsync("bill.pdf")),
            ("sticker", ["mime_type", "sha256", "id", "url", "animated"], () => bed.Ada.SendsStickerAsync(animated: true)),
        ];

        foreach (var (type, names, send) in kinds)
        {
            await send();

            var message = (await bed.Receiver.NextAsync()).Message;
            message.GetProperty("type").GetString().Should().Be(type);
            message.GetProperty(type).EnumerateObject().Select(property => property.Name).Should().Equal(names);
        }
    }

    [Fact]
    public async Task SharesLocation_Coordinates_AreNumbers()
    {
        await using var bed = await TestBed.StartAsync();

        await bed.Ada.SharesLocationAsync(37.44221496582, -122.16165924072, "Philz Coffee");

        (await bed.Receiver.NextAsync()).Message.GetProperty("location").GetRawText().Should().Be(
            """{"latitude":37.44221496582,"longitude":-122.16165924072,"name":"Philz Coffee"}""");
    }

    [Fact]
    public async Task Reacts_Null_TakesTheEmojiAway()
    {
        await using var bed = await TestBed.StartAsync();

        await bed.Ada.ReactsAsync("wamid.A", null);

        (await bed.Receiver.NextAsync()).Message.GetProperty("reaction").GetRawText().Should().Be("""{"message_id":"wamid.A"}""");
    }

    [Fact]
    public async Task Says_ReplyTo_QuotesWithTheAuthorOfTheQuoted()
    {
        await using var bed = await TestBed.StartWithOpenWindowAsync();
        var ours = (await bed.SendTextAsync()).Id;
        await bed.Receiver.NextAsync(2);

        await bed.Ada.SaysAsync("about yours", replyTo: ours);
        var theirs = await bed.Ada.SaysAsync("about mine", replyTo: "wamid.unknown");
        await bed.Ada.SaysAsync("about my own", replyTo: theirs);

        (await bed.Receiver.NextAsync(3)).Select(webhook => webhook.Message.GetProperty("context").GetProperty("from").GetString())
            .Should().Equal("15550783881", "15550783881", TestBed.AdaNumber);
    }

    [Fact]
    public async Task SendsRaw_WholeMessage_IsKeptAsGiven()
    {
        await using var bed = await TestBed.StartAsync();

        var id = await bed.Ada.SendsRawAsync(
            """{"id":"wamid.mine","timestamp":"17","from":"x","from_user_id":"y","type":"poll","poll":{"n":1e2,"z":null,"t":true}}""");

        id.Should().Be("wamid.mine");
        (await bed.Receiver.NextAsync()).Message.GetRawText().Should().Be(
            """{"id":"wamid.mine","timestamp":"17","from":"x","from_user_id":"y","type":"poll","poll":{"n":1e2,"z":null,"t":true}}""");
    }

    [Fact]
    public async Task SendsRaw_System_HasNoContacts()
    {
        await using var bed = await TestBed.StartAsync();

        await bed.Ada.SendsRawAsync("""{"type":"system","system":{"type":"user_changed_number","body":"x"}}""");

        (await bed.Receiver.NextAsync()).Value.TryGetProperty("contacts", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    public async Task SendsRaw_NoObject_Throws(string json)
    {
        await using var bed = await TestBed.StartAsync();

        await bed.Ada.Invoking(ada => ada.SendsRawAsync(json)).Should().ThrowAsync<ArgumentException>();
    }
}
