namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What customers see about the business; guarded by the account.</summary>
internal sealed class BusinessProfile
{
    /// <summary>By the names that the API uses; without entries that were never set.</summary>
    internal Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyList<string> Websites { get; set; } = [];
}
