using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The variable end of a dynamic URL button.</summary>
/// <example>
/// <code>
/// // The template's button leads to https://example.com/{{1}}.
/// var message = new TemplateMessage("parcel_sent", "en_US") { Buttons = [new UrlButton(0, "track/17")] };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
/// <param name="Suffix">Only what follows the address in the template: <c>track/17</c>, not the whole link.</param>
/// <exception cref="ArgumentException">The suffix is empty.</exception>
public sealed record UrlButton(int Index, string Suffix) : TemplateButton(Index)
{
    /// <summary>Only what follows the address in the template.</summary>
    public string Suffix { get; init => field = Shape.NotBlank(value, nameof(Suffix)); } = Shape.NotBlank(Suffix);

    /// <inheritdoc/>
    public override string SubType => "url";

    private protected override void WriteParameters(Utf8JsonWriter writer) =>
        WriteText(writer, "text"u8, Suffix);
}
