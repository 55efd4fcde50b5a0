namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>What to do about a send that does not fit the approved template.</summary>
/// <example>
/// <code>
/// services.AddWhatsApp(options =&gt; options.BusinessAccountId = "102290129340398")
///     .CheckTemplates(options =&gt; options.OnChangedCategory = TemplateCheckAction.Refuse);
/// </code>
/// </example>
public enum TemplateCheckAction
{
    /// <summary>Nothing.</summary>
    Ignore,

    /// <summary>Send it, and say so: a warning in the log, and <see cref="TemplateCheckOptions.Report"/>.</summary>
    Report,

    /// <summary>Do not send it: the send throws <c>MessageValidationException</c>.</summary>
    Refuse,
}
