using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A button that opens a WhatsApp Flow: screens to fill in. The answer arrives as a form reply; it does not name the
/// flow, so put something to recognise it by into <see cref="Token"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/sendingaflow"/>
/// </summary>
/// <example>
/// <code>
/// var message = new FlowMessage("Book a visit in a minute.", "Book", FlowReference.FromName("visit"))
/// {
///     Token = "visit-17",
///     Screen = "CHOOSE_DAY",
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Body">The text above the button; <see cref="MessageLimits.InteractiveBody"/> characters at most.</param>
/// <param name="ButtonText">What the button says. Meta advises at most 30 characters and no emoji.</param>
/// <param name="Flow">Which flow.</param>
/// <exception cref="ArgumentException">Body or button is empty.</exception>
public sealed record FlowMessage(string Body, string ButtonText, FlowReference Flow)
    : InteractiveMessage(Shape.NotBlank(Body))
{
    /// <summary>What the button says.</summary>
    public string ButtonText { get; init => field = Shape.NotBlank(value, nameof(ButtonText)); } =
        Shape.NotBlank(ButtonText);

    /// <summary>Which flow.</summary>
    public FlowReference Flow { get; init => field = Shape.NotNull(value, nameof(Flow)); } = Shape.NotNull(Flow);

    /// <summary>Comes back with the answer and goes to the flow's endpoint. Default: Meta's <c>unused</c>.</summary>
    public string? Token { get; init; }

    /// <summary>Open the draft, to test it. Default: the published flow.</summary>
    public bool IsDraft { get; init; }

    /// <summary>
    /// Ask the flow's endpoint for the first screen (<c>data_exchange</c>) instead of naming it. Default: no.
    /// </summary>
    public bool DataExchange { get; init; }

    /// <summary>The first screen. Default: the first one of the flow. Not with <see cref="DataExchange"/>.</summary>
    public string? Screen { get; init; }

    /// <summary>Values for the first screen: a JSON object. Not with <see cref="DataExchange"/>.</summary>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public JsonElement? Data
    {
        get;
        init => field = value is { } data ? Shape.JsonObject(data, nameof(Data)) : null;
    }

    /// <inheritdoc/>
    public override string InteractiveType => "flow";

    /// <summary>The same message with <see cref="Data"/> from JSON text.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentException">Not a JSON object.</exception>
    public FlowMessage WithData(string json) => this with { Data = Shape.JsonObject(Shape.ParseJson(json), nameof(json)) };

    private protected override void WriteAction(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, "flow"u8);
        writer.WriteStartObject("parameters"u8);
        writer.WriteString("flow_message_version"u8, "3"u8);
        writer.WriteOptional("flow_id"u8, Flow.Id);
        writer.WriteOptional("flow_name"u8, Flow.Name);
        writer.WriteString("flow_cta"u8, ButtonText);
        writer.WriteOptional("flow_token"u8, Token);
        if (IsDraft)
        {
            writer.WriteString("mode"u8, "draft"u8);
        }

        writer.WriteString("flow_action"u8, DataExchange ? "data_exchange"u8 : "navigate"u8);
        WritePayload(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WritePayload(Utf8JsonWriter writer)
    {
        if (string.IsNullOrEmpty(Screen) && Data is null)
        {
            return;
        }

        writer.WriteStartObject("flow_action_payload"u8);
        writer.WriteOptional("screen"u8, Screen);
        if (Data is { } data)
        {
            writer.WritePropertyName("data"u8);
            data.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    internal override void Check(MessageProblems problems)
    {
        base.Check(problems);
        const string payload = "interactive.action.parameters.flow_action_payload";
        if (DataExchange && (!string.IsNullOrEmpty(Screen) || Data is not null))
        {
            problems.Add(payload, "Screen and data come from the endpoint with data_exchange.");
        }

        if (Data is { } data && !data.EnumerateObject().Any())
        {
            problems.Add($"{payload}.data", "Is an empty object; leave it out instead.");
        }
    }
}
