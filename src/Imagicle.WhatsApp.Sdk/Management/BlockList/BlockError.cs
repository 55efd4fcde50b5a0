using System.Text.Json;
using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Why a customer could not be blocked or unblocked.</summary>
/// <example>
/// <code>
/// var result = await client.BlockList.UnblockAsync(["+16505551234"], cancellationToken);
/// var codes = result.Failed.SelectMany(failed => failed.Errors).Select(error => error.Code);
/// </code>
/// </example>
public sealed record BlockError : GraphObject
{
    /// <summary>Meta's code.</summary>
    public int? Code { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Message { get; init; }

    /// <summary>The same in more words.</summary>
    [JsonIgnore]
    public string? Details { get => field ?? ErrorData?.GetText("details"u8); init; }

    [JsonInclude]
    internal JsonElement? ErrorData { get; init; }
}
