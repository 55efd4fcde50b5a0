using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The refusals that the emulator knows, each with Meta's code, HTTP status and words.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </summary>
internal static class Refusal
{
    /// <summary>Marks answers that only say what the emulator lacks; not a code of Meta's.</summary>
    internal const int NotEmulatedSubcode = 990001;

    internal static GraphErrorException Unauthorized(string message, int? subcode = null) =>
        new(401, 190, message) { Subcode = subcode };

    internal static GraphErrorException ProofMissing() => new(
        400, 100, "API calls from the server require an appsecret_proof argument") { Type = "GraphMethodException" };

    internal static GraphErrorException ProofInvalid() => new(
        400, 100, "Invalid appsecret_proof provided in the API argument") { Type = "GraphMethodException" };

    /// <summary>The token is valid but not for this.</summary>
    internal static GraphErrorException MissingPermission(string permission) => permission == Permission.Messaging
        ? new(403, 10, "(#10) Application does not have permission for this action")
        {
            Details = $"The token lacks {permission}.",
        }
        : new(403, 200, $"(#200) Requires {permission} permission to manage the object")
        {
            Details = $"The token lacks {permission}.",
        };

    internal static GraphErrorException UnknownField(string name, string nodeType) => new(
        400, 100, $"(#100) Tried accessing nonexisting field ({name}) on node type ({nodeType})");

    /// <summary>Meta has it; the emulator says that it does not.</summary>
    internal static GraphErrorException EdgeNotEmulated(string method, string edge) => new(
        400, 100, $"(#100) The emulator does not emulate {method} {edge}; Meta does.")
    {
        Subcode = NotEmulatedSubcode,
        Details = $"{edge}: the emulator does not emulate it.",
    };

    internal static GraphErrorException ServerError() => new(500, 131000, "(#131000) Something went wrong")
    {
        Details = "Message failed to send due to an unknown error.",
    };

    internal static GraphErrorException Unavailable() => new(
        503, 2, "Service temporarily unavailable") { IsTransient = true };

    internal static GraphErrorException Throughput() => new(400, 130429, "(#130429) Rate limit hit")
    {
        Details = "Cloud API message throughput has been reached.",
    };

    internal static GraphErrorException PairLimit() => new(
        400, 131056, "(#131056) (Business Account, Consumer Account) pair rate limit hit")
    {
        Details = "Message failed to send because there were too many messages sent from this phone number to the "
            + "same phone number in a short period of time.",
    };

    internal static GraphErrorException MessagingLimit(int limit) => new(400, 131048, "(#131048) Spam rate limit hit")
    {
        Details = "Message failed to send because there are restrictions on how many messages can be sent from this "
            + $"phone number: {limit} customers in 24 hours.",
    };

    internal static GraphErrorException NotAllowed() => new(
        400, 131030, "(#131030) Recipient phone number not in allowed list")
    {
        Details = "Recipient phone number not in allowed list: Add recipient phone number to recipient list and try "
            + "again.",
    };

    internal static GraphErrorException AccountRestricted() => new(
        403, 368, "(#368) Temporarily blocked for policies violations")
    {
        Details = "The WhatsApp Business Account was restricted or disabled for violating a platform policy.",
    };

    internal static GraphErrorException AccountLocked() => new(403, 131031, "(#131031) Account has been locked")
    {
        Details = "The WhatsApp Business Account or the phone number was restricted or disabled.",
    };

    internal static GraphErrorException PaymentProblem() => new(
        400, 131042, "(#131042) Business eligibility payment issue")
    {
        Details = "Message failed to send because there were one or more errors related to your payment method.",
    };

    internal static GraphErrorException NotRegistered() => new(400, 133010, "(#133010) Phone number not registered")
    {
        Details = "The phone number is not registered on the WhatsApp Business Platform.",
    };

    internal static GraphErrorException UnknownMedia(string id) => new(
        400, 131009, "(#131009) Parameter value is not valid")
    {
        Details = $"Media {id}: no such file, or it was deleted or is too old.",
    };

    internal static GraphErrorException UnknownGroup(string id) => new(
        400, 131041, "(#131041) Group unknown") { Details = $"to: there is no group {id}." };

    internal static GraphErrorException NotInGroups(string what) => new(
        400, 131051, "(#131051) Unsupported message type") { Details = $"type: {what} are not sent to groups." };

    internal static GraphErrorException OnlyInGroups() => new(
        400, 131009, "(#131009) Parameter value is not valid")
    {
        Details = "recipient_type: messages are pinned in groups only.",
    };

    internal static GraphErrorException OnlyMarketing() => new(
        400, 134100, "(#134100) Only marketing messages supported")
    {
        Details = "Only templates of category marketing are sent by this endpoint.",
    };

    internal static GraphErrorException TemplatePaused(string name) => new(
        400, 132015, "(#132015) Template is paused") { Details = $"template.name: {name} is paused for low quality." };

    internal static GraphErrorException TemplateDisabled(string name) => new(
        400, 132016, "(#132016) Template is disabled")
    {
        Details = $"template.name: {name} is disabled for good.",
    };

    internal static GraphErrorException ParameterFormat(string path, string why) => new(
        400, 132012, "(#132012) Parameter format does not match format in the created template")
    {
        Details = $"{path}: {why}",
    };

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

    internal static GraphErrorException TextTooLong(string component) => new(
        400, 132005, "(#132005) Translated text too long")
    {
        Details = $"template.components: {component}: the text is too long with its parameters.",
    };

    /// <summary>A problem of an account or template, with words for people.</summary>
    internal static GraphErrorException ForPeople(int subcode, string title, string message) => new(
        400, 100, "Invalid parameter")
    {
        Subcode = subcode,
        UserTitle = title,
        UserMessage = message,
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
