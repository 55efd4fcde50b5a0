using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Checks the parameters of a template send against the approved template: Meta answers a wrong one with errors 132000,
/// 132005, 132012 or just 100. <c>CheckTemplates</c> does it for every send.
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// var message = new TemplateMessage("order_update", "en_US") { Body = ["Ada"] };
/// foreach (var problem in TemplateValidator.Validate(template, message))
/// {
///     Console.WriteLine(problem);
/// }
/// </code>
/// </example>
public static class TemplateValidator
{
    /// <summary>
    /// All problems at once, with their paths in the request's JSON; empty when all parameters fit. A part of the
    /// approved template that this version does not know is not checked.
    /// </summary>
    /// <param name="template">The approved template, with its components.</param>
    /// <param name="message">What is to be sent.</param>
    public static IReadOnlyList<MessageProblem> Validate(MessageTemplate template, TemplateMessage message)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(message);
        var problems = new MessageProblems();
        if (template.Components.Count > 0)
        {
            new TemplateComparer(template.ParameterFormat, problems).Compare(template.Components, message);
        }

        return problems.Found;
    }
}
