using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Whether the parameters of a send fit its template.</summary>
internal static class TemplateChecks
{
    /// <exception cref="GraphErrorException">They do not.</exception>
    internal static void Check(TemplateMessage message, EmulatedTemplate template)
    {
        if (template.BodyParameters is { } expected && message.Body.Count != expected)
        {
            throw Refusal.ParameterCount("body", message.Body.Count, expected);
        }
    }
}
