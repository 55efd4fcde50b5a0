using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What a template's flow button gives to its flow. Not needed when there is nothing to give.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("book_a_visit", "en_US")
/// {
///     Buttons = [new FlowButton(0) { Token = "visit-17" }.WithData("""{ "city": "Lucca" }""")],
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
public sealed record FlowButton(int Index) : TemplateButton(Index)
{
    /// <summary>Comes back with the answer and goes to the flow's endpoint. Default: Meta's <c>unused</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Values for the first screen: a JSON object.</summary>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public JsonElement? Data
    {
        get;
        init => field = value is { } data ? Shape.JsonObject(data, nameof(Data)) : null;
    }

    /// <inheritdoc/>
    public override string SubType => "flow";

    /// <summary>The same button with <see cref="Data"/> from JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public FlowButton WithData(string json) => this with { Data = Shape.JsonObject(Shape.ParseJson(json), nameof(json)) };

    private protected override void WriteParameters(Utf8JsonWriter writer)
    {
        StartAction(writer);
        writer.WriteOptional("flow_token"u8, Token);
        if (Data is { } data)
        {
            writer.WritePropertyName("flow_action_data"u8);
            data.WriteTo(writer);
        }

        EndAction(writer);
    }
}
