using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>An error of the account or phone number that belongs to no message.</summary>
/// <param name="Error">The error.</param>
public sealed record AccountError(WhatsAppError Error) : WhatsAppEvent;
