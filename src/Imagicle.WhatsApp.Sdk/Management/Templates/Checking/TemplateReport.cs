using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A send that does not fit the approved template, and goes out all the same.</summary>
/// <example>
/// <code>
/// services.AddWhatsApp(options =&gt; options.BusinessAccountId = "102290129340398").CheckTemplates(options =&gt;
///     options.Report = report =&gt; Console.WriteLine($"{report.Name}: {report.Problems[0].Description}"));
/// </code>
/// </example>
/// <param name="Name">The template's name.</param>
/// <param name="Language">Its language.</param>
/// <param name="Problems">What does not fit.</param>
public sealed record TemplateReport(string Name, string Language, IReadOnlyList<MessageProblem> Problems)
{
    /// <summary>The approved template; null if there is none.</summary>
    public MessageTemplate? Template { get; init; }
}
