namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>How <c>CheckTemplates</c> checks the template sends of an account.</summary>
/// <example>
/// <code>
/// services.AddWhatsApp(options =&gt; options.BusinessAccountId = "102290129340398").CheckTemplates(options =&gt;
/// {
///     options.OnChangedCategory = TemplateCheckAction.Refuse;
///     options.ExpectedCategories["order_update"] = TemplateCategory.Utility;
/// });
/// </code>
/// </example>
public sealed class TemplateCheckOptions
{
    /// <summary>What to do if parameters do not fit. Default: <see cref="TemplateCheckAction.Refuse"/>.</summary>
    public TemplateCheckAction OnWrongParameters { get; set; } = TemplateCheckAction.Refuse;

    /// <summary>
    /// What to do if the template is missing, or paused, rejected, disabled, still in review, archived, ... Default:
    /// <see cref="TemplateCheckAction.Refuse"/>, as Meta does.
    /// </summary>
    public TemplateCheckAction OnUnavailable { get; set; } = TemplateCheckAction.Refuse;

    /// <summary>
    /// What to do if the template's category, and with it the price, is not the expected one: see
    /// <see cref="ExpectedCategories"/>. Default: <see cref="TemplateCheckAction.Report"/>.
    /// </summary>
    public TemplateCheckAction OnChangedCategory { get; set; } = TemplateCheckAction.Report;

    /// <summary>
    /// The categories that templates have to have, by name. A template that is not listed has to have the category that
    /// it had before Meta changed it; list its new one to accept the change.
    /// </summary>
    public IDictionary<string, TemplateCategory> ExpectedCategories { get; } =
        new Dictionary<string, TemplateCategory>(StringComparer.Ordinal);

    /// <summary>
    /// Called for each send that is reported; must be quick and not throw. Default: only the log tells.
    /// </summary>
    public Action<TemplateReport>? Report { get; set; }

    /// <summary>
    /// How long an approved template is believed; the template webhooks end it at once. Default: 1 hour. In a cluster,
    /// only the instance that handles a webhook learns from it.
    /// </summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a send waits for the approved template if it is not known yet; then it goes out unchecked. Default: 5
    /// seconds.
    /// </summary>
    public TimeSpan FetchTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
