using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

/// <summary>Every payload file, read in five ways.</summary>
public sealed class WebhookPayloadTests
{
    private static readonly string[] EventArrays =
    [
        "messages", "statuses", "errors", "calls", "groups", "history", "message_echoes", "state_sync",
        "user_preferences", "user_id_update", "automatic_events",
    ];

    // Arrays of the same names inside values that are one event.
    private static readonly string[] FieldsOfOneEvent = ["flows", "messaging_handovers"];

    public static TheoryData<string> Payloads => [.. WebhookPayloads.Names];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_Alone_IsAsApproved(string name)
    {
        var events = WebhookReader.Read(WebhookPayloads.Bytes(name));

        Approved.Verify(WebhookDump.Of(events), "Payloads/" + name);
        if (!name.Contains("unknown", StringComparison.Ordinal) && name != "contact-sync")
        {
            events.Should().NotContain(one => one is UnknownEvent || one is IncomingUnknown);
        }
    }

    [Fact]
    public void Read_AllInOneBatch_GivesTheSameEventsInOrder()
    {
        var entries = new JsonArray();
        var expected = "";
        foreach (var name in WebhookPayloads.Names)
        {
            expected += WebhookDump.Of(WebhookReader.Read(WebhookPayloads.Bytes(name)));
            foreach (var entry in WebhookPayloads.Json(name)["entry"]!.AsArray())
            {
                entries.Add(entry!.DeepClone());
            }
        }

        var all = WebhookPayloads.Read(new JsonObject { ["object"] = "whatsapp_business_account", ["entry"] = entries });

        Trimmed(WebhookDump.Of(all)).Should().Be(Trimmed(expected));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_AnyPropertyRemoved_LosesNoOtherEvent(string name)
    {
        var original = WebhookPayloads.Json(name);
        foreach (var path in Paths(original).Where(path => path[^1] is string))
        {
            var body = original.DeepClone();
            At(body, path[..^1]).AsObject().Remove((string)path[^1]);
            AssertBetweenNeighbours(body, Expected(original, path), string.Join('/', path));
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_NewPropertiesEverywhere_GivesTheSameEvents(string name)
    {
        var body = WebhookPayloads.Json(name);
        var expected = WebhookDump.Of(WebhookPayloads.Read(body));
        foreach (var path in Paths(body).Append([]).ToList())
        {
            if (At(body, path) is JsonObject found)
            {
                found["new_in_2027"] = "x";
                found.Insert(0, "new_number", 1.5);
                if (path.Length != 5 && path is not [.., "standby"])
                {
                    // A new array or object beside arrays of events could hold events, and is kept as one.
                    found["new_object"] = new JsonObject { ["id"] = "no", ["type"] = new JsonArray(1, "text") };
                }
            }
        }

        // What is kept as raw JSON text holds what was added.
        Trimmed(WebhookDump.Of(WebhookPayloads.Read(body))).Should().Be(Trimmed(expected));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_AnyTextUnknown_LosesNoEvent(string name)
    {
        var original = WebhookPayloads.Json(name);
        foreach (var path in Paths(original))
        {
            if (At(original, path) is JsonValue value && value.GetValueKind() == JsonValueKind.String)
            {
                var body = original.DeepClone();
                Replace(body, path, "something-new");
                var count = path is ["object"] ? 1
                    : path is ["entry", _, "changes", int change, "field"]
                        ? OfOtherChanges(original, path) + 1
                        : Total(original);
                if (path is ["object"])
                {
                    WebhookPayloads.Read(body).Should().ContainSingle().Which.Should().BeOfType<UnknownEvent>();
                }
                else
                {
                    AssertBetweenNeighbours(body, count, string.Join('/', path));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Read_RawJson_IsTheElementByteForByte(string name)
    {
        var bytes = WebhookPayloads.Bytes(name);
        var elements = new List<string>();
        Collect(JsonDocument.Parse(bytes).RootElement, elements);

        foreach (var one in WebhookReader.Read(bytes))
        {
            var raw = System.Text.Encoding.UTF8.GetString(one.RawJson.Span);
            elements.Should().Contain(raw);
            bytes.AsSpan().IndexOf(one.RawJson.Span).Should().BeGreaterThan(0);
        }
    }

    [Fact]
    public void Payloads_TogetherContainEveryKindOfEvent()
    {
        var seen = new HashSet<Type>();
        foreach (var name in WebhookPayloads.Names)
        {
            foreach (var one in WebhookReader.Read(WebhookPayloads.Bytes(name)))
            {
                seen.Add(one.GetType());
            }
        }

        var all = typeof(WhatsAppEvent).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(WhatsAppEvent)) && !type.IsAbstract
                && type.Namespace == typeof(WhatsAppEvent).Namespace);
        all.Except(seen).Should().BeEmpty();
    }

    [Fact]
    public void Payloads_TogetherContainEveryFieldOfTheTable()
    {
        var seen = WebhookPayloads.Names.SelectMany(name => WebhookReader.Read(WebhookPayloads.Bytes(name)))
            .Select(one => one.Source.Field.Value);

        WebhookFields.Names.Except(seen).Should().BeEmpty();
    }

    [Fact]
    public void FieldNames_AreAllInTheTableOrKnownToHaveNoSchema()
    {
        var names = typeof(WebhookField.Names).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

        names.Except(WebhookFields.Names).Should().BeEquivalentTo("consumer_profile", "tracking_events");
    }

    private static void AssertBetweenNeighbours(JsonNode body, int expected, string what)
    {
        var neighbour = WebhookPayloads.Json("incoming-text")["entry"]![0]!;
        var entries = body["entry"] as JsonArray;
        if (entries is null)
        {
            WebhookPayloads.Read(body).Should().ContainSingle(what).Which.Should().BeOfType<UnknownEvent>();
            return;
        }

        entries.Insert(0, neighbour.DeepClone());
        entries.Add(neighbour.DeepClone());
        var events = WebhookPayloads.Read(body);
        events.Should().HaveCount(expected + 2, what);
        foreach (var one in new[] { events[0], events[^1] })
        {
            WebhookDump.Of(one).Should().Be(NeighbourDump.Value, what);
        }
    }

    private static readonly Lazy<string> NeighbourDump =
        new(() => WebhookDump.Of(WebhookReader.Read(WebhookPayloads.Bytes("incoming-text"))));

    /// <summary>How many events remain when the property at a path is removed.</summary>
    private static int Expected(JsonNode original, object[] path)
    {
        if (path is ["entry", int e, "changes"])
        {
            return Total(original) - WebhookPayloads.Read(Only(original, e, null)).Count + 1;
        }

        if (path is ["entry", _, "changes", _, "field" or "value"])
        {
            return OfOtherChanges(original, path) + 1;
        }

        var inValue = path is ["entry", _, "changes", _, "value", _];
        var inStandby = path is ["entry", _, "changes", _, "value", "standby", _];
        if (!inValue && !inStandby)
        {
            return Total(original);
        }

        var others = OfOtherChanges(original, path);
        var ofThis = Total(original) - others;
        if (FieldsOfOneEvent.Contains((string?)At(original, path[..4])["field"]))
        {
            return others + 1;
        }

        var removed = (string)path[^1] == "standby" ? ofThis
            : EventArrays.Contains((string)path[^1]) && At(original, path) is JsonArray items ? items.Count
            : (string)path[^1] == "holograms" ? 1
            : 0;
        return others + Math.Max(1, ofThis - removed);
    }

    private static int Total(JsonNode body) => WebhookPayloads.Read(body).Count;

    private static int OfOtherChanges(JsonNode original, object[] path) =>
        Total(original) - WebhookPayloads.Read(Only(original, (int)path[1], (int)path[3])).Count;

    private static JsonNode Only(JsonNode original, int entry, int? change)
    {
        var body = original.DeepClone();
        var kept = body["entry"]![entry]!.DeepClone();
        body["entry"] = new JsonArray(kept);
        if (change is { } index)
        {
            kept["changes"] = new JsonArray(kept["changes"]![index]!.DeepClone());
        }

        return body;
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, params object[] path)
    {
        var children = node switch
        {
            JsonObject found => found.Select(pair => ((object)pair.Key, pair.Value)),
            JsonArray items => items.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            object[] next = [.. path, step];
            yield return next;
            foreach (var inner in Paths(child, next))
            {
                yield return inner;
            }
        }
    }

    private static JsonNode At(JsonNode node, object[] path)
    {
        foreach (var step in path)
        {
            node = (step is int i ? node[i] : node[(string)step])!;
        }

        return node;
    }

    private static void Replace(JsonNode body, object[] path, string text)
    {
        var parent = At(body, path[..^1]);
        if (path[^1] is int i)
        {
            parent[i] = text;
        }
        else
        {
            parent[(string)path[^1]] = text;
        }
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        texts.Add(element.GetRawText());
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Collect(property.Value, texts);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, texts);
            }
        }
    }

    private static string Trimmed(string dump) =>
        string.Join('\n', dump.Split('\n').Where(line => !line.Contains("Json: ", StringComparison.Ordinal)
            && !line.Contains("  Context: \"{", StringComparison.Ordinal)));
}
