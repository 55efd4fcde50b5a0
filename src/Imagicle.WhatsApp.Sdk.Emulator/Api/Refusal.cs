using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The refusals that the emulator knows, each with Meta's code, HTTP status and words.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </summary>
internal static class Refusal
{
    internal static GraphErrorException Unauthorized(string message) => new(401, 190, message);

    internal static GraphErrorException UnknownObject(string method, string id) => new(
        400,
        100,
        $"Unsupported {method.ToLowerInvariant()} request. Object with ID '{id}' does not exist, cannot be loaded due "
        + "to missing permissions, or does not support this operation. Please read the Graph API documentation at "
        + "https://developers.facebook.com/docs/graph-api")
    {
        Subcode = 33,
        Type = "GraphMethodException",
    };

    internal static GraphErrorException UnknownPath(string path) => new(400, 2500, $"Unknown path components: {path}");

    /// <summary>A parameter of the request itself is missing.</summary>
    internal static GraphErrorException ParameterRequired(string name) => new(
        400, 100, $"(#100) The parameter {name} is required.") { Details = $"{name}: required." };

    /// <summary>Something inside the message is missing.</summary>
    internal static GraphErrorException Missing(string path) => new(
        400, 131008, "(#131008) Required parameter is missing") { Details = $"{path}: missing." };

    /// <summary>A value of the right type that Meta does not take.</summary>
    internal static GraphErrorException InvalidValue(string path, string why) => new(
        400, 131009, "(#131009) Parameter value is not valid") { Details = $"{path}: {why}" };

    /// <summary>A value of the wrong type, or a name that does not belong there.</summary>
    internal static GraphErrorException InvalidParameter(string path, string why) => new(
        400, 100, "(#100) Invalid parameter") { Details = $"{path}: {why}" };

    internal static GraphErrorException UnexpectedKey(string key, string parent) => new(
        400, 100, $"(#100) Unexpected key \"{key}\" on param \"{parent}\".")
    {
        Details = $"{parent}.{key}: does not belong here.",
    };

    internal static GraphErrorException NotOneOf(string path, IEnumerable<string> values) => new(
        400, 100, $"(#100) Param {path} must be one of {{{string.Join(", ", values)}}}.")
    {
        Details = $"{path}: unknown value.",
    };

    internal static GraphErrorException NotEmulated(string path, string what) => new(
        400, 131051, "(#131051) Unsupported message type")
    {
        Details = $"{path}: the emulator does not emulate {what} yet; Meta may accept it.",
    };

    internal static GraphErrorException SenderIsRecipient() => new(
        400, 131021, "(#131021) Recipient cannot be sender") { Details = "to: the business's own number." };

    internal static GraphErrorException WindowClosed() => new(
        400, 131047, $"(#131047) {LateFailure.WindowClosed.Title}") { Details = LateFailure.WindowClosed.Details };

    internal static GraphErrorException UserIdNotSupported() => new(
        400, 131062, "(#131062) Business-scoped user ids are not supported for this message")
    {
        Details = "recipient: authentication templates need a phone number in \"to\".",
    };

    internal static GraphErrorException IdentityChanged() => new(
        400, 137000, "(#137000) Identity key hash does not match")
    {
        Details = "recipient_identity_key_hash: the customer's identity has another hash.",
    };

    internal static GraphErrorException UnknownTemplate(string name, string language) => new(
        404, 132001, "(#132001) Template name does not exist in the translation")
    {
        Details = $"template.name: template name ({name}) does not exist in {language}.",
    };

    internal static GraphErrorException ParameterCount(string component, int given, int expected) => new(
        400, 132000, "(#132000) Number of parameters does not match the expected number of params")
    {
        Details = $"template.components: {component}: number of localizable_params ({given}) does not match the "
            + $"expected number of params ({expected})",
    };

    /// <summary>What <see cref="MessageValidator"/> found, under the code that Meta uses for that part.</summary>
    internal static GraphErrorException Limits(IReadOnlyList<MessageProblem> problems)
    {
        var path = problems[0].Path;
        int code;
        string message;
        if (path.StartsWith("template.components", StringComparison.Ordinal))
        {
            // A problem of all parameters together is their length.
            (code, message) = path.EndsWith(".parameters", StringComparison.Ordinal)
                ? (132005, "Translated text too long")
                : (132012, "Parameter format does not match format in the created template");
        }
        else
        {
            (code, message) = path.StartsWith("interactive", StringComparison.Ordinal)
                ? (131009, "Parameter value is not valid")
                : (100, "Invalid parameter");
        }

        return new(400, code, $"(#{code}) {message}") { Details = string.Join(" ", problems) };
    }
}
