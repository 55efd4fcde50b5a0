using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The username of a business, by which customers find it.</summary>
/// <example>
/// <code>
/// var name = await client.Usernames.GetAsync(cancellationToken);
/// Console.WriteLine(name.Status == BusinessUsernameStatus.Approved ? $"@{name.Username}" : "not shown yet");
/// </code>
/// </example>
public sealed record BusinessUsername : GraphObject
{
    /// <summary>The username without <c>@</c>; null if there is none, and in the answer to a claim.</summary>
    public string? Username { get; init; }

    /// <summary>Whether customers see it already.</summary>
    public BusinessUsernameStatus? Status { get; init; }
}
