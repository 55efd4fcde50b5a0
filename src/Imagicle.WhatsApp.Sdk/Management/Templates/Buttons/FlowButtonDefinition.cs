using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens a flow, named by exactly one of <see cref="FlowId"/>, <see cref="FlowName"/> and <see cref="FlowJson"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/guides/sendingaflow"/>
/// </summary>
/// <example>
/// <code>
/// var button = new FlowButtonDefinition("Book") { FlowId = "650000000000001", FirstScreen = "WELCOME" };
/// </code>
/// </example>
public sealed record FlowButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public FlowButtonDefinition(string text) => Text = Shape.NotBlank(text);

    [JsonConstructor]
    internal FlowButtonDefinition()
    {
    }

    /// <summary>The flow's id.</summary>
    public string? FlowId { get; init; }

    /// <summary>The flow's name.</summary>
    public string? FlowName { get; init; }

    /// <summary>The JSON of a flow that is made with the template.</summary>
    public string? FlowJson { get; init; }

    /// <summary><c>navigate</c> (Meta's default) or <c>data_exchange</c>.</summary>
    public string? FlowAction { get; init; }

    /// <summary>The screen that opens first, with <c>navigate</c>. Default: the flow's first one.</summary>
    [JsonPropertyName("navigate_screen")]
    public string? FirstScreen { get; init; }

    /// <inheritdoc/>
    public override string Type => "FLOW";
}
