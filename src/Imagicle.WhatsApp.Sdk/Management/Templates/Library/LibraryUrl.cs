using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The address of a button of a library's template.
/// </summary>
/// <example>
/// <code>
/// var url = new LibraryUrl("https://example.com/{{1}}") { UrlSuffixExample = "https://example.com/17" };
/// </code>
/// </example>
/// <param name="BaseUrl">The address; it may end in <c>{{1}}</c>.</param>
public sealed record LibraryUrl(string BaseUrl) : GraphObject
{
    /// <summary>The whole address with what the variable might be.</summary>
    public string? UrlSuffixExample { get; init; }
}
