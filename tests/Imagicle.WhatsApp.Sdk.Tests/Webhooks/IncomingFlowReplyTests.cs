using System.Text.Json;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

public sealed partial class IncomingFlowReplyTests
{
    private static IncomingFlowReply Read(string responseJson) => (IncomingFlowReply)WebhookPayloads.Read(WebhookPayloads.Messages(
        $$""" "messages":[{"type":"interactive","interactive":{"nfm_reply":{"name":"flow","response_json":{{responseJson}}},"type":"nfm_reply"} }] """)).Single();

    [Fact]
    public void GetResponse_Typed_HasTheAnswers()
    {
        Read("\"{\\\"flow_token\\\":\\\"t\\\",\\\"size\\\":3}\"").GetResponse(Answers.Default.Answer).Should().Be(new Answer("t", 3));
    }

    [Fact]
    public void GetResponse_Json_OutlivesTheWebhook()
    {
        Read("\"{\\\"size\\\":9007199254740993}\"").GetResponse().GetProperty("size").GetInt64().Should().Be(9007199254740993);
    }

    [Fact]
    public void ResponseJson_ObjectInsteadOfText_IsItsJson()
    {
        Read("""{"size": 3}""").ResponseJson.Should().Be("""{"size": 3}""");
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"{\"")]
    [InlineData("null")]
    public void GetResponse_NotJson_Throws(string responseJson)
    {
        var act = () => Read(responseJson).GetResponse();

        act.Should().Throw<JsonException>();
    }

    internal sealed record Answer(
        [property: JsonPropertyName("flow_token")] string FlowToken, [property: JsonPropertyName("size")] int Size);

    [JsonSerializable(typeof(Answer))]
    internal sealed partial class Answers : JsonSerializerContext;
}
