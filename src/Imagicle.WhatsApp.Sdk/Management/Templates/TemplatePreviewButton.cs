using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What the button of an authentication template says.
/// </summary>
/// <example>
/// <code>
/// var previews = await client.Templates.PreviewAsync(new TemplatePreviewRequest("en_US"));
/// Console.WriteLine(previews[0].Buttons[0].Text);
/// </code>
/// </example>
public sealed record TemplatePreviewButton : GraphObject
{
    /// <summary>What it says when it copies the code.</summary>
    public string? Text { get; init; }

    /// <summary>What it says when it fills in the code.</summary>
    public string? AutofillText { get; init; }
}
