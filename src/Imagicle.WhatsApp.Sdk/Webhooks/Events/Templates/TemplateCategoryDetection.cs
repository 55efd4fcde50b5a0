namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>Meta thinks that a template has the wrong category.</summary>
/// <example>
/// <code>
/// foreach (var found in events.OfType&lt;TemplateCategoryDetection&gt;())
/// {
///     Console.Error.WriteLine($"{found.Name} may become {found.CorrectCategory}; it is {found.Category}.");
/// }
/// </code>
/// </example>
/// <param name="TemplateId">The template's id, digits.</param>
public sealed record TemplateCategoryDetection(string TemplateId) : WhatsAppEvent
{
    /// <summary>The template's name.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>; Meta may write a hyphen here.</summary>
    public string? Language { get; init; }

    /// <summary>The category that it has.</summary>
    public string? Category { get; init; }

    /// <summary>The category that Meta thinks right.</summary>
    public string? CorrectCategory { get; init; }

    internal override string? OrderKey => AccountKey($"template/{TemplateId}");
}
