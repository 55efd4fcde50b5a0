using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>An error of the account or phone number that belongs to no message.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;AccountError&gt;(async (problem, context, token) =&gt;
/// {
///     await Console.Error.WriteLineAsync($"number {problem.Source.PhoneNumberId}: {problem.Error}");
/// });
/// </code>
/// </example>
/// <param name="Error">The error.</param>
public sealed record AccountError(WhatsAppError Error) : WhatsAppEvent;
