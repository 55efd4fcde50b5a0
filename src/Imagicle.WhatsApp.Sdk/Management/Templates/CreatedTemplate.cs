using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What Meta answered to a new template.
/// </summary>
/// <example>
/// <code>
/// var created = await client.Templates.CreateAsync(new NewTemplate("opening", "en", TemplateCategory.Utility)
/// {
///     Components = [new BodyComponent("We are open again.")],
/// });
/// Console.WriteLine($"{created.Id}: {created.Status}, {created.Category}");
/// </code>
/// </example>
public sealed record CreatedTemplate : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Mostly <see cref="TemplateStatus.Pending"/>; the review's result comes by webhook.</summary>
    public TemplateStatus? Status { get; init; }

    /// <summary>The category that Meta gave it; may be another one than was asked for.</summary>
    public TemplateCategory? Category { get; init; }

    /// <summary>Its language; only of templates that were created for several.</summary>
    public string? Language { get; init; }
}
