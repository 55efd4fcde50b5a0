using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Opens a web page. 2 at most.
/// </summary>
/// <example>
/// <code>
/// var button = new UrlButtonDefinition("Track", "https://example.com/track/{{1}}") { Example = "17" };
/// </code>
/// </example>
public sealed record UrlButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="text">What it says; 25 characters at most.</param>
    /// <param name="url">
    /// The address, 2,000 characters at most; it may end in <c>{{1}}</c>, which each send gives.
    /// </param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public UrlButtonDefinition(string text, string url)
    {
        Text = Shape.NotBlank(text);
        Url = Shape.NotBlank(url);
    }

    [JsonConstructor]
    internal UrlButtonDefinition()
    {
    }

    /// <summary>The address, 2,000 characters at most; it may end in <c>{{1}}</c>, which each send gives.</summary>
    public string? Url { get; init; }

    /// <summary>What the variable might be, or the whole address with it; needed if there is one.</summary>
    [JsonConverter(typeof(ExampleListConverter))]
    public string? Example { get; init; }

    /// <inheritdoc/>
    public override string Type => "URL";
}
