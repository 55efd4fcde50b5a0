using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

public class OutgoingJsonTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task Send_EveryKind_WritesTheApprovedJson()
    {
        var graph = new FakeGraph();
        var messages = graph.CreateClient().Messages;
        var text = new StringBuilder();
        foreach (var (name, message) in OutgoingMessages.All)
        {
            await messages.SendAsync(message is PinMessage ? Recipient.Group("Y2FwaV9ncm91cA") : "+39 055 0123456", message);
            Append(text, name, graph.Bodies[^1]);
        }

        graph.Answer = _ => FakeGraph.Json(FakeGraph.Success);
        await messages.MarkAsReadAsync("wamid.IN=");
        Append(text, "read", graph.Bodies[^1]);
        await messages.MarkAsReadAsync("wamid.IN=", showTyping: true);
        Append(text, "read and typing", graph.Bodies[^1]);

        Approved.Verify(text.ToString(), "OutgoingJson");
    }

    [Fact]
    public void All_EveryPublicKind_IsApproved()
    {
        var kinds = typeof(OutgoingMessage).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(OutgoingMessage)) && !type.IsAbstract);

        OutgoingMessages.All.Values.Select(message => message.GetType()).Should().Contain(kinds);
    }

    private static void Append(StringBuilder text, string name, string body)
    {
        using var json = JsonDocument.Parse(body);
        text.Append("# ").Append(name).Append('\n').Append(JsonSerializer.Serialize(json, Indented)).Append("\n\n");
    }
}
