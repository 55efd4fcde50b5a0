using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Whether a template that was paused can be sent again.
/// </summary>
/// <example>
/// <code>
/// var result = await client.Templates.UnpauseAsync("920070352646140");
/// Console.WriteLine(result.IsSuccessful ? "It can be sent." : result.Reason);
/// </code>
/// </example>
public sealed record UnpausedTemplate : GraphObject
{
    /// <summary>Meta's answer.</summary>
    public bool? Success { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it can be sent again.</summary>
    [JsonIgnore]
    public bool IsSuccessful => Success == true;
}
