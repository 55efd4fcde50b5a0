using static Imagicle.WhatsApp.Sdk.Errors.RetryAdvice;
using static Imagicle.WhatsApp.Sdk.Errors.WhatsAppErrorCategory;
using Codes = Imagicle.WhatsApp.Sdk.Errors.WhatsAppErrorCodes;

namespace Imagicle.WhatsApp.Sdk.Errors;

/// <content>
/// The data. <c>Row</c>: a send that is answered with it was refused. <c>Unsure</c>: it may have been accepted.
/// </content>
public static partial class WhatsAppErrorCatalog
{
    // Properties, not fields: the order in which the fields of two files are set is not defined.
    private static TimeSpan OneSecond => TimeSpan.FromSeconds(1);
    private static TimeSpan OneMinute => TimeSpan.FromMinutes(1);
    private static TimeSpan FiveMinutes => TimeSpan.FromMinutes(5);
    private static TimeSpan TenMinutes => TimeSpan.FromMinutes(10);
    private static TimeSpan OneDay => TimeSpan.FromDays(1);
    private static TimeSpan ThreeDays => TimeSpan.FromDays(3);

    private static WhatsAppErrorInfo[] Rows() =>
    [
        // Token and permissions
        Row(Codes.AuthenticationFailed, Authorization, AfterFix, "the token could not be authenticated"),
        Row(Codes.MissingCapability, Authorization, AfterFix, "the app lacks a capability or permission"),
        Row(Codes.PermissionDenied, Authorization, AfterFix, "the permission is missing or was removed"),
        Row(Codes.TokenRequired, Authorization, AfterFix, "no valid token"),
        Row(Codes.TokenExpired, Authorization, AfterFix, "the token is expired or invalid"),
        Row(Codes.PermissionMissing, Authorization, AfterFix, "a permission or the token is missing"),

        // Too much, too fast
        Row(Codes.AppCallLimit, Throttling, BackOff, OneMinute, "the app has made too many calls"),
        Row(Codes.UserCallLimit, Throttling, BackOff, OneMinute, "the user has made too many calls"),
        Row(Codes.PageCallLimit, Throttling, BackOff, OneMinute, "the page has made too many calls"),
        Row(Codes.CustomCallLimit, Throttling, BackOff, OneMinute, "too many calls of this kind"),
        Row(Codes.AccountCallLimit, Throttling, BackOff, FiveMinutes,
            "too many calls about this WABA in the rolling hour"),
        Row(Codes.ManagementCallLimit, Throttling, BackOff, FiveMinutes, "too many management calls about this WABA"),
        Row(Codes.ThroughputReached, Throttling, BackOff, OneSecond, "the number sends too many messages per second"),
        Row(Codes.SpamRateLimit, Throttling, AfterFix,
            "the number is restricted because of spam reports; check its quality"),
        Row(Codes.PairRateLimit, Throttling, BackOff, OneSecond, "too many messages to this one recipient"),
        Row(Codes.TemplateClassificationLimit, Throttling, Wait, "limited because templates were classified wrongly"),
        Row(Codes.RegistrationLimit, Throttling, Wait, ThreeDays, "too many registrations of this number in 72 hours"),

        // Account
        Row(Codes.PolicyViolation, Account, Never, "the WABA is restricted or disabled for a policy violation"),
        Row(Codes.CountryRestricted, Account, Never, "the WABA may not message users of this country"),
        Row(Codes.AccountLocked, Account, AfterFix, "the account is locked, or a data check such as the PIN failed"),
        Row(Codes.PaymentProblem, Account, AfterFix, "the account's payment method has a problem"),
        Row(Codes.DisplayNameNotApproved, Account, AfterFix, "the number's display name is not approved"),
        Row(Codes.NumberNotCertified, Account, AfterFix, "the number is not registered properly"),
        Row(Codes.AccountInMaintenance, Account, BackOff, OneMinute, "the account or number is in maintenance"),
        Row(Codes.NumberInMaintenance, Account, BackOff, OneMinute, "the number is in maintenance"),
        Row(Codes.MarketingTemplatesDisabled, Account, AfterFix,
            "marketing templates are switched off for this endpoint"),
        Row(Codes.PaymentTermsNotAccepted, Account, AfterFix, "the terms of WhatsApp Payments are not accepted"),

        // Request and service
        Unsure(Codes.InvalidRequestOrServerError, Service, BackOff, OneSecond, "invalid request or server error"),
        Unsure(Codes.ServiceDown, Service, BackOff, OneSecond, "temporarily down or overloaded"),
        Row(Codes.ObjectNotFound, Request, AfterFix, "the phone number does not exist or this token cannot see it"),
        Row(Codes.InvalidParameter, Request, AfterFix, "a parameter is not supported, misspelled, empty or too long"),
        Row(Codes.AccessDenied, Request, AfterFix, "access denied"),
        Row(Codes.ParameterMissing, Request, AfterFix, "a required parameter is missing"),
        Row(Codes.ParameterValueInvalid, Request, AfterFix, "a parameter has an invalid value"),
        Row(Codes.RecipientIsSender, Request, Never, "sender and recipient are the same"),
        Row(Codes.RecipientNotAllowed, Request, AfterFix, "the recipient is not on the test number's list"),
        Row(Codes.MessageTypeUnsupported, Request, Never, "this type of message is not supported"),
        Row(Codes.UserIdNotSupported, Request, AfterFix,
            "this message needs a phone number, not a business-scoped user id"),
        Row(Codes.MethodNotAllowed, Request, Never, "the endpoint does not take this message or number"),
        Row(Codes.GenericParameterError, Request, AfterFix, "something in the parameters is wrong"),
        Unsure(Codes.SomethingWentWrong, Service, BackOff, OneSecond, "an unknown error inside Meta"),
        Unsure(Codes.ServiceUnavailable, Service, BackOff, OneSecond, "a service is temporarily unavailable"),

        // Delivery; most arrive later, with a failed status
        Row(Codes.UserBlockedByBusiness, Delivery, AfterFix, "this business has blocked the user"),
        Row(Codes.UserInExperiment, Delivery, Never,
            "marketing messages to this user are withheld by an experiment of Meta"),
        Row(Codes.Undeliverable, Delivery, Never, "undeliverable: not on WhatsApp, an old app, or terms not accepted"),
        Row(Codes.ReengagementRequired, Delivery, AfterFix,
            "more than 24 hours since the customer's last message; send a template"),
        Row(Codes.EcosystemHealth, Delivery, Wait, OneDay,
            "held back because this user gets too many marketing messages"),
        Row(Codes.MarketingOptOut, Delivery, Never, "the user has opted out of marketing messages"),
        Row(Codes.MediaDownloadFailed, Delivery, AfterFix, "the customer's media could not be fetched"),
        Row(Codes.MediaUploadFailed, Delivery, AfterFix, "the media could not be fetched or processed"),
        Row(Codes.IdentityChanged, Delivery, AfterFix, "the user's identity hash does not match"),

        // Templates: sending, then managing
        Row(Codes.TemplateParameterCount, Template, AfterFix, "the number of parameters differs from the template"),
        Row(Codes.TemplateNotFound, Template, AfterFix,
            "the template does not exist in this language or is not approved"),
        Row(Codes.TemplateTooLong, Template, AfterFix, "the text is too long with its parameters"),
        Row(Codes.TemplatePolicyViolation, Template, Never, "the content violates a policy"),
        Row(Codes.TemplateParameterInvalid, Template, AfterFix, "a template parameter has an invalid value"),
        Row(Codes.TemplateParameterFormat, Template, AfterFix, "a template parameter has the wrong format"),
        Row(Codes.TemplatePaused, Template, AfterFix, "the template is paused for its quality"),
        Row(Codes.TemplateDisabled, Template, Never, "the template is disabled for good"),
        Row(Codes.TemplateValidation, Template, AfterFix, "the template does not pass validation"),
        Row(Codes.TemplateFlowBlocked, Template, AfterFix, "the template's flow is blocked"),
        Row(Codes.TemplateFlowThrottled, Template, AfterFix, "the template's flow is throttled"),
        Row(Codes.MarketingOnly, Template, AfterFix, "only marketing templates go to this endpoint"),
        Row(Codes.TemplateSyncing, Template, Wait, TenMinutes, "the template is still being synchronised"),
        Row(Codes.TemplateUnavailable, Template, AfterFix, "the template or account is not ready for this endpoint"),
        Row(Codes.DirectSendBlocked, Template, AfterFix, "Direct Send is blocked; use templates"),
        Row(Codes.TemplateLimitReached, Template, AfterFix, "the account has too many templates"),
        Row(Codes.TemplateStatusLocked, Template, AfterFix, "the template's status does not allow this change"),
        Row(Codes.TemplateFieldTooLong, Template, AfterFix, "a field of the template is too long"),
        Row(Codes.TemplateHeaderFormat, Template, AfterFix, "the template's header is malformed"),
        Row(Codes.TemplateBodyFormat, Template, AfterFix, "the template's body is malformed"),
        Row(Codes.TemplateFooterFormat, Template, AfterFix, "the template's footer is malformed"),
        Row(Codes.TemplateTooManyVariables, Template, AfterFix, "the template has too many variables for its length"),
        Row(Codes.TemplateVariableAtEdge, Template, AfterFix, "a variable stands at the template's start or end"),
        Row(Codes.DirectSendTemplateUpdate, Template, Never, "a Direct Send template cannot be updated"),
        Row(Codes.DirectSendTemplateDelete, Template, Never, "a Direct Send template cannot be deleted"),
        Row(Codes.TemplateCreationFailed, Template, AfterFix, "the template could not be created"),
        Row(200_005, Template, AfterFix, "template insights are not available"),
        Row(200_006, Template, AfterFix, "template insights are not available"),
        Row(200_007, Template, AfterFix, "template insights are not available"),

        // Registration
        Row(Codes.PhoneNumberInvalid, Registration, AfterFix, "the phone number is not valid"),
        Row(Codes.DeregistrationIncomplete, Registration, AfterFix, "an earlier deregistration did not finish"),
        Unsure(Codes.RegistrationServerUnavailable, Registration, BackOff, OneSecond,
            "the server is temporarily unavailable"),
        Row(Codes.PinMismatch, Registration, AfterFix, "the two-step PIN is wrong"),
        Row(Codes.NumberNotVerified, Registration, AfterFix, "the number is not verified"),
        Row(Codes.TooManyPinGuesses, Registration, Wait, "too many PIN guesses; the details say how long to wait"),
        Row(Codes.PinEnteredTooFast, Registration, Wait, "the PIN was entered too fast"),
        Row(Codes.NumberNotRegistered, Registration, AfterFix, "the sending number is not registered"),
        Row(Codes.NumberDeletedRecently, Registration, Wait, FiveMinutes, "the number was deleted minutes ago"),
        Row(2_388_001, Registration, AfterFix, "the number cannot be moved"),
        Row(2_388_012, Registration, AfterFix, "the number cannot be moved"),
        Row(2_388_091, Registration, AfterFix, "the number cannot be moved"),
        Row(2_388_093, Registration, AfterFix, "the number cannot be moved"),
        Row(2_388_103, Registration, AfterFix, "the number cannot be moved"),
        Row(Codes.CoexistenceSyncRepeated, Registration, Never, "the coexistence synchronisation is allowed once"),
        Row(Codes.CoexistenceSyncTooLate, Registration, Never,
            "the coexistence synchronisation is allowed within 24 hours"),
        Row(Codes.OnboardingDuplicate, Registration, Never, "already onboarded to the marketing endpoint"),

        // Groups
        Row(Codes.GroupInvalid, Group, AfterFix, "the group cannot be written to"),
        Row(Codes.GroupUnknown, Group, AfterFix, "the group is unknown or this number is not in it"),
        Row(Codes.CursorInvalid, Group, AfterFix, "the paging cursor is invalid"),
        Unsure(Codes.GroupPartialSuccess, Group, AfterFix, "only a part succeeded"),
        Row(Codes.GroupDuplicateParticipant, Group, AfterFix, "a participant is listed twice"),
        Row(Codes.GroupTooManyParticipants, Group, AfterFix, "too many participants"),
        Row(Codes.GroupSuspended, Group, Never, "the group is suspended"),
        Row(Codes.GroupRateLimit, Group, BackOff, OneMinute, "too many group calls"),
        Row(Codes.GroupPictureNotSquare, Group, AfterFix, "the group's picture is not square"),
        Row(Codes.GroupPictureTooSmall, Group, AfterFix, "the group's picture is smaller than 192 pixels"),
        Row(Codes.GroupLimitReached, Group, AfterFix, "too many groups"),
        Row(Codes.GroupParticipantMissing, Group, AfterFix, "the participant is not in the group"),
        Row(Codes.GroupJoinRequestMissing, Group, AfterFix, "the join request does not exist"),
        Row(Codes.GroupCreationDisabled, Group, Wait, "creating groups is disabled for a time"),
        Row(Codes.GroupsNotAvailable, Group, AfterFix, "this number may not use groups"),

        // Calling
        Row(Codes.CallingNotEnabled, Calling, AfterFix, "calling is not switched on"),
        Row(Codes.CallReceiverUncallable, Calling, Never, "the receiver cannot be called"),
        Row(Codes.CallLimitConcurrent, Calling, BackOff, OneMinute, "too many calls at once"),
        Row(Codes.CallDuplicate, Calling, Never, "this call exists already"),
        Unsure(Codes.CallConnectionError, Calling, BackOff, OneSecond, "the call's connection failed"),
        Row(Codes.CallRateLimit, Calling, BackOff, OneMinute, "too many calls"),
        Row(Codes.CallPermissionMissing, Calling, AfterFix, "the user has not permitted calls"),
        Unsure(Codes.CallTimeout, Calling, BackOff, OneSecond, "the call timed out"),
        Row(Codes.CallPermissionRequestLimit, Calling, Wait, OneDay, "too many permission requests to this user"),
        Row(Codes.CallDailyLimit, Calling, Wait,
            "too many calls to this user; the details say when the next one is allowed"),
        Row(Codes.CallBusinessInitiatedUnavailable, Calling, AfterFix, "business-initiated calls are not available"),
        Row(Codes.CallingPaused, Calling, AfterFix, "calling is paused for its quality"),
        Row(Codes.CallingCannotBeEnabled, Calling, AfterFix, "calling cannot be switched on"),
        Row(Codes.CallPermissionPermanent, Calling, Never, "a permanent permission exists already"),
        Row(Codes.CallPrerequisitesMissing, Calling, AfterFix, "the prerequisites of calling are missing"),
        Unsure(138_019, Calling, BackOff, OneSecond, "setting up the call or its media timed out"),
        Unsure(138_020, Calling, BackOff, OneSecond, "setting up the call or its media timed out"),
        Unsure(138_021, Calling, BackOff, OneSecond, "setting up the call or its media timed out"),
        Unsure(138_022, Calling, BackOff, OneSecond, "setting up the call or its media timed out"),
        Unsure(138_023, Calling, BackOff, OneSecond, "setting up the call or its media timed out"),
        Row(Codes.CallPaymentMissing, Calling, AfterFix, "no payment method for calls"),

        // Blocked users
        Unsure(Codes.BlockPartlyFailed, BlockedUsers, AfterFix, "some users could not be blocked or unblocked"),
        Row(Codes.BlockListFull, BlockedUsers, AfterFix, "the list of blocked users is full"),
        Row(Codes.BlockListChanged, BlockedUsers, BackOff, OneSecond,
            "the list of blocked users changed while it was read"),
        Unsure(Codes.BlockInternalError, BlockedUsers, BackOff, OneSecond, "blocking failed inside Meta"),

        // Flows
        Row(Codes.FlowBlocked, Flow, Never, "the flow is blocked for integrity"),
        Row(Codes.FlowUpdateFailed, Flow, AfterFix, "the flow cannot be updated"),
        Row(Codes.FlowPublishFailed, Flow, AfterFix, "the flow cannot be published"),
        Row(Codes.FlowDeprecateFailed, Flow, AfterFix, "the flow cannot be deprecated"),
        Row(Codes.FlowDeleteFailed, Flow, AfterFix, "the flow cannot be deleted"),

        // Usernames
        Row(Codes.UsernameNotAvailable, Username, AfterFix, "the username is not available"),
        Row(Codes.UsernameNotEligible, Username, AfterFix, "the account needs a higher messaging limit for a username"),
        Row(Codes.UsernamePageNotLinked, Username, AfterFix, "the Facebook Page is not linked"),
        Row(Codes.UsernameInstagramNotLinked, Username, AfterFix, "the Instagram account is not linked"),
        Row(Codes.UsernameTransferRequired, Username, AfterFix, "the username has to be transferred"),
    ];

    private static WhatsAppErrorInfo Row(
        int code, WhatsAppErrorCategory category, RetryAdvice advice, string summary) =>
        new(code, category, SendCertainty.Refused, advice, null, summary);

    private static WhatsAppErrorInfo Row(
        int code, WhatsAppErrorCategory category, RetryAdvice advice, TimeSpan wait, string summary) =>
        new(code, category, SendCertainty.Refused, advice, wait, summary);

    private static WhatsAppErrorInfo Unsure(
        int code, WhatsAppErrorCategory category, RetryAdvice advice, string summary) =>
        new(code, category, SendCertainty.Unknown, advice, null, summary);

    private static WhatsAppErrorInfo Unsure(
        int code, WhatsAppErrorCategory category, RetryAdvice advice, TimeSpan wait, string summary) =>
        new(code, category, SendCertainty.Unknown, advice, wait, summary);
}
