using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What customers see of the business.</summary>
/// <example>
/// <code>
/// var profile = await client.BusinessProfile.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine($"{profile.About} ({profile.Vertical}), {string.Join(" ", profile.Websites)}");
/// </code>
/// </example>
public sealed record BusinessProfile : GraphObject
{
    /// <summary>The line below the name.</summary>
    public string? About { get; init; }

    /// <summary>The postal address.</summary>
    public string? Address { get; init; }

    /// <summary>What the business does.</summary>
    public string? Description { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Where the picture is, for some days.</summary>
    public string? ProfilePictureUrl { get; init; }

    /// <summary>Up to two web pages.</summary>
    public IReadOnlyList<string> Websites { get; init => field = value ?? []; } = [];

    /// <summary>The industry.</summary>
    public BusinessVertical? Vertical { get; init; }

    /// <summary>Always <c>whatsapp</c>.</summary>
    public string? MessagingProduct { get; init; }
}
