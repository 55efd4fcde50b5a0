using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Business portfolios that know customers by common parent user ids.</summary>
/// <example>
/// <code>
/// var account = await client.Usernames.GetParentAccountAsync("506914307656634", cancellationToken);
/// Console.WriteLine($"{account.ParentBsuidAccountId}: {account.EnrolledBusinessPortfolios?.Count} portfolios");
/// </code>
/// </example>
public sealed record UserIdAccount : GraphObject
{
    /// <summary>The id of what holds them together.</summary>
    public string? ParentBsuidAccountId { get; init; }

    /// <summary>The portfolios, as Meta describes them.</summary>
    public IReadOnlyList<JsonElement>? EnrolledBusinessPortfolios { get; init; }
}
