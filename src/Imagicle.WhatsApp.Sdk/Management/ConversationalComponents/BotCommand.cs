using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A command that customers are offered when they type a slash.</summary>
/// <example>
/// <code>
/// var command = new BotCommand { Name = "hours", Description = "Check our business hours" };
/// await client.ConversationalComponents.SetAsync(new() { Commands = [command] }, cancellationToken);
/// </code>
/// </example>
public sealed record BotCommand : GraphObject
{
    /// <summary>Letters, digits and <c>_</c>, up to 32 characters, without the slash.</summary>
    [JsonPropertyName("command_name")]
    public string? Name { get; init; }

    /// <summary>What it does, up to 256 characters.</summary>
    [JsonPropertyName("command_description")]
    public string? Description { get; init; }
}
