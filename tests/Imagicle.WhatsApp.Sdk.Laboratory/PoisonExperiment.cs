using System.Net;
using System.Text;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Sends broken JSON and broken elements to a real host over a real socket: everything signed is answered 200, what is
/// valid is read, what is not is kept, and neighbours are handled.
/// </summary>
internal static class PoisonExperiment
{
    // A webhook with a hole in a string, in a value, in an unknown property and in place of a whole message.
    private static readonly (string Before, string After)[] Slots =
    [
        Slot("""{"from":"393330000001","id":"wamid.ID","timestamp":"1790000000","type":"text","text":{"body":"¤"}}"""),
        Slot("""{"from":"393330000001","id":"wamid.ID","timestamp":"1790000000","type":"text","text":{"body":¤}}"""),
        Slot("""{"from":"393330000001","id":"wamid.ID","timestamp":¤,"type":"text","text":{"body":"x"}}"""),
        Slot("""{"from":"393330000001","id":"wamid.ID","timestamp":"1790000000","type":"text","text":{"body":"x"},"new":¤}"""),
        Slot("""{"from":"393330000001","id":"wamid.ID","type":"¤","text":{"body":"x"}}"""),
        Slot("¤"),
    ];

    // Each is a well-formed JSON value that is not a message that can be read; the number makes it unlike all others.
    private static readonly string[] BadElements =
    [
        "1000NUMBER", "[NUMBER]", "\"text NUMBER\"",
        """{"id":"wamid.NUMBER","from":"393330000002","type":"text","text":5}""",
        """{"id":"wamid.NUMBER","from":"393330000002","type":"text","text":{"body":"\ud800"}}""",
        """{"id":{"a":NUMBER},"from":"393330000002","type":"text","text":{"body":"x"}}""",
        """{"id":"wamid.NUMBER","from":"393330000002","timestamp":"soon","type":"text","text":{"body":"x"}}""",
        """{"id":"wamid.NUMBER","from":"393330000002","type":"location","location":{"latitude":"north"}}""",
        """{"id":"wamid.NUMBER","from":"393330000002","type":"brand_new","brand_new":{"a":[1,2,3]}}""",
        $$"""{"id":"wamid.NUMBER","from":"393330000002","type":"deep","deep":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""",
    ];

    internal static async Task RunAsync(Run run)
    {
        await StrictJsonAsync(run);
        await BadElementsAsync(run);
    }

    private static async Task StrictJsonAsync(Run run)
    {
        var suite = JsonTestSuite.Load();
        if (suite.Count == 0)
        {
            run.FallShort("the JSON test suite is not beside the repository (../shared/reference/json-test-suite)");
            return;
        }

        var letters = new DeadLetters();
        await using var host = await LaboratoryHost.StartAsync(
            builder => builder.On<IncomingMessage>((_, _, _) => Task.CompletedTask),
            services => services.AddSingleton<IDeadLetterStore>(letters));
        var random = new Random(run.Seed);
        int sent = 0, refused = 0, wrong = 0;
        foreach (var (name, text) in suite)
        {
            for (var copy = 0; copy <= (run.IsLong ? 1000 : 0); copy++)
            {
                var document = copy == 0 ? text : Mutator.Mutate(text, random);
                foreach (var (before, after) in Slots.Prepend(("", "")))
                {
                    // The id makes each body unlike all others, so that none is dropped as a copy.
                    var body = Join(before.Replace("wamid.ID", $"wamid.{sent}", StringComparison.Ordinal), document, after);
                    sent++;
                    refused += await host.PostAsync(body) == HttpStatusCode.OK ? 0 : 1;
                    var isValid = MustBeValid(name, copy, before, body);
                    var problem = WebhookReader.Read(body) is [UnknownEvent unknown] ? unknown.Problem : null;

                    // A document alone is never a webhook, so it is dead-lettered for one reason or the other.
                    var isRight = before.Length == 0
                        ? problem is not null
                        : isValid is null || isValid == (problem?.StartsWith("Not valid JSON", StringComparison.Ordinal) != true);
                    if (!isRight)
                    {
                        wrong++;
                        run.FallShort($"{name} was judged wrongly before '{after[..Math.Min(after.Length, 12)]}'");
                    }
                }
            }
        }

        await host.DrainAsync();
        Run.Figure("JSON test suite", $"{suite.Count} files, {sent:N0} signed bodies, {refused} not answered 200, {wrong} judged wrongly");
        Run.Figure("kept as dead letters", $"{letters.Count:N0}");
        run.Require(refused == 0, $"{refused} signed bodies were not answered 200");
        run.Require(letters.Count > 0, "nothing was dead-lettered");
    }

    /// <summary>The suite's own verdict for its files, the framework's for what we made of them; null: either.</summary>
    private static bool? MustBeValid(string name, int copy, string before, byte[] body) =>
        copy > 0 || before.EndsWith('"') || before.EndsWith('[') ? IsValid(body)
            : name.StartsWith("y_", StringComparison.Ordinal) ? true
            : name.StartsWith("n_", StringComparison.Ordinal) ? false
            : null;

    private static async Task BadElementsAsync(Run run)
    {
        var handled = 0;
        var letters = new DeadLetters();
        await using var host = await LaboratoryHost.StartAsync(
            builder => builder.On<IncomingText>((_, _, _) =>
            {
                Interlocked.Increment(ref handled);
                return Task.CompletedTask;
            }),
            services => services.AddSingleton<IDeadLetterStore>(letters));
        var random = new Random(run.Seed);
        var batches = run.IsLong ? 10_000 : 100;
        var expected = 0;
        for (var batch = 0; batch < batches; batch++)
        {
            // From 1,000 short messages up to 3 MB, as Meta allows.
            var padding = new string('x', batch % 10 == 9 ? 2_700 : random.Next(100));
            var bad = random.Next(1000);
            var items = Enumerable.Range(0, 1000).Select(i => i == bad
                ? BadElements[batch % BadElements.Length].Replace("NUMBER", $"{batch}", StringComparison.Ordinal)
                : $$$"""{"from":"39333000{{{i:0000}}}","id":"wamid.{{{batch}}}.{{{i}}}","timestamp":"1790000000","type":"text","text":{"body":"{{{padding}}}"} }""");
            var (before, after) = Slots[^1];
            var status = await host.PostAsync(Join(before, Encoding.UTF8.GetBytes(string.Join(',', items)), after));
            run.Require(status == HttpStatusCode.OK, $"batch {batch} was answered {(int)status}");
            expected += 999;
            while (Volatile.Read(ref handled) < expected - 50_000)
            {
                await Task.Delay(1);
            }
        }

        await host.DrainAsync();
        Run.Figure("batches of 1,000 with one bad element", $"{batches:N0}");
        Run.Figure("handled", $"{handled:N0} of {expected:N0}");
        Run.Figure("dead letters", $"{letters.Count:N0} of {batches:N0}");
        run.Require(handled == expected, $"{expected - handled} good neighbours were lost");
        run.Require(letters.Count == batches, $"{batches - letters.Count} bad elements were not dead-lettered");
    }

    private static (string Before, string After) Slot(string message)
    {
        var webhook = """{"object":"whatsapp_business_account","entry":[{"id":"100000000000001","changes":[{"value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"390550000000","phone_number_id":"200000000000002"},"messages":["""
            + message + """]},"field":"messages"}]}]}""";
        var hole = webhook.IndexOf('¤', StringComparison.Ordinal);
        return (webhook[..hole], webhook[(hole + 1)..]);
    }

    private static byte[] Join(string before, byte[] document, string after) =>
        [.. Encoding.UTF8.GetBytes(before), .. document, .. Encoding.UTF8.GetBytes(after)];

    private static bool IsValid(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new() { MaxDepth = int.MaxValue });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
