using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A text. Meta refuses line breaks, tabs and more than 4 blanks in a row (errors 132012 and 100).
/// </summary>
/// <example>
/// <code>
/// // A template with named variables: Hello {{first_name}}, see you at {{time}}.
/// var message = new TemplateMessage("appointment", "en_US")
/// {
///     Body = [new TextParameter("Ada") { Name = "first_name" }, new TextParameter("17:30") { Name = "time" }],
/// };
/// </code>
/// </example>
/// <param name="Text">Not empty.</param>
/// <exception cref="ArgumentException">The text is empty.</exception>
public sealed record TextParameter(string Text) : TemplateParameter
{
    /// <summary>The text.</summary>
    public string Text { get; init => field = Shape.NotBlank(value, nameof(Text)); } = Shape.NotBlank(Text);

    /// <inheritdoc/>
    public override string Type => "text";

    private protected override void WriteValue(Utf8JsonWriter writer) => writer.WriteStringValue(Text);

    internal override void Check(MessageProblems problems, string path)
    {
        if (Text.AsSpan().ContainsAny('\n', '\r', '\t'))
        {
            problems.Add($"{path}.text", "Line breaks and tabs are not allowed in a template parameter.");
        }

        if (Text.Contains("     ", StringComparison.Ordinal))
        {
            problems.Add($"{path}.text", "More than 4 blanks in a row are not allowed in a template parameter.");
        }
    }
}
