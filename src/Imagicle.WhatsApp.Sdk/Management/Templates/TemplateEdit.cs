using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What to change of a template; what is null stays. Of an approved one, 10 edits in 30 days and 1 in 24 hours.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management"/>
/// </summary>
/// <example>
/// <code>
/// await client.Templates.EditAsync("920070352646140", new TemplateEdit
/// {
///     Components = [new BodyComponent("Hi {{1}}, your order {{2}} left today.", "Ada", "17")],
/// });
/// </code>
/// </example>
public sealed record TemplateEdit : GraphObject
{
    /// <summary>What it is for; not of an approved template.</summary>
    public TemplateCategory? Category { get; init; }

    /// <summary>
    /// All its parts: what is not listed is removed. Media of a template that was read need a new handle.
    /// </summary>
    public IReadOnlyList<TemplateComponent>? Components { get; init; }

    /// <summary>How its variables are named. Default: named if an example is.</summary>
    public TemplateParameterFormat? ParameterFormat { get; init; }

    /// <summary>See <see cref="NewTemplate.MessageSendTtlSeconds"/>.</summary>
    public int? MessageSendTtlSeconds { get; init; }

    /// <inheritdoc cref="NewTemplate.Complete"/>
    internal TemplateEdit Complete() => ParameterFormat is null && TemplateVariables.AreNamed(Components)
        ? this with { ParameterFormat = TemplateParameterFormat.Named }
        : this;
}
