using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What became of the request for the official badge.</summary>
/// <example>
/// <code>
/// var badge = await client.PhoneNumbers.GetOfficialAccountAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"{badge.Status}: {badge.StatusMessage}");
/// </code>
/// </example>
public sealed record OfficialAccount : GraphObject
{
    /// <summary>The id of the number.</summary>
    public string? Id { get; init; }

    /// <summary>What became of it.</summary>
    [JsonPropertyName("oba_status")]
    public OfficialAccountStatus? Status { get; init; }

    /// <summary>The same in Meta's words.</summary>
    public string? StatusMessage { get; init; }
}
