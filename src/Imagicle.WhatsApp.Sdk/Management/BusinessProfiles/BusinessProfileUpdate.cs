using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What to change of the profile; null stays as it is.</summary>
/// <example>
/// <code>
/// await client.BusinessProfile.UpdateAsync(
///     new BusinessProfileUpdate { About = "Open again!", Websites = ["https://example.com"] }, cancellationToken);
/// </code>
/// </example>
public sealed record BusinessProfileUpdate
{
    /// <summary>The line below the name: 1 to 139 characters.</summary>
    public string? About { get; init; }

    /// <summary>The postal address, up to 256 characters.</summary>
    public string? Address { get; init; }

    /// <summary>What the business does, up to 512 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The e-mail address, up to 128 characters.</summary>
    public string? Email { get; init; }

    /// <summary>Up to two web pages with <c>https://</c>, up to 256 characters each; they replace the former ones.</summary>
    public IReadOnlyList<string>? Websites { get; init; }

    /// <summary>The industry; of an empty value, none.</summary>
    public BusinessVertical? Vertical { get; init; }

    /// <summary>
    /// The picture, as <see cref="UploadsClient.UploadAsync"/> gave it; see also
    /// <see cref="BusinessProfileClient.SetPictureAsync"/>.
    /// </summary>
    [JsonPropertyName("profile_picture_handle")]
    public string? PictureHandle { get; init; }

    [JsonInclude]
    internal string MessagingProduct { get; } = "whatsapp";
}
