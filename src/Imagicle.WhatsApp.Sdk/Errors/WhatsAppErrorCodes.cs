namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// Meta's error codes, for <c>switch</c> patterns. What each means and whether it passes is in
/// <see cref="WhatsAppErrorCatalog"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </summary>
/// <example>
/// <code>
/// var sendAnSmsTo = events.OfType&lt;MessageStatusUpdate&gt;()
///     .Where(status =&gt; status.Errors.Any(error =&gt; error.Code == WhatsAppErrorCodes.Undeliverable))
///     .Select(status =&gt; status.Recipient.PhoneNumber);
/// </code>
/// </example>
public static class WhatsAppErrorCodes
{
    // Token and permissions

    /// <summary>The token could not be authenticated.</summary>
    public const int AuthenticationFailed = 0;

    /// <summary>The app lacks a capability or permission.</summary>
    public const int MissingCapability = 3;

    /// <summary>The permission is missing or was removed.</summary>
    public const int PermissionDenied = 10;

    /// <summary>No valid token.</summary>
    public const int TokenRequired = 104;

    /// <summary>The token is expired or invalid.</summary>
    public const int TokenExpired = 190;

    /// <summary>A permission or the token is missing.</summary>
    public const int PermissionMissing = 200;

    // Too much, too fast

    /// <summary>The app has made too many calls.</summary>
    public const int AppCallLimit = 4;

    /// <summary>The user has made too many calls.</summary>
    public const int UserCallLimit = 17;

    /// <summary>The page has made too many calls.</summary>
    public const int PageCallLimit = 32;

    /// <summary>Too many calls of this kind.</summary>
    public const int CustomCallLimit = 613;

    /// <summary>Too many calls about this WABA in the rolling hour.</summary>
    public const int AccountCallLimit = 80007;

    /// <summary>Too many management calls about this WABA.</summary>
    public const int ManagementCallLimit = 80008;

    /// <summary>The number sends too many messages per second.</summary>
    public const int ThroughputReached = 130429;

    /// <summary>The number is restricted because of spam reports; check its quality.</summary>
    public const int SpamRateLimit = 131048;

    /// <summary>Too many messages to this one recipient.</summary>
    public const int PairRateLimit = 131056;

    /// <summary>Limited because templates were classified wrongly.</summary>
    public const int TemplateClassificationLimit = 131064;

    /// <summary>Too many registrations of this number in 72 hours.</summary>
    public const int RegistrationLimit = 133016;

    // Account

    /// <summary>The WABA is restricted or disabled for a policy violation.</summary>
    public const int PolicyViolation = 368;

    /// <summary>The WABA may not message users of this country.</summary>
    public const int CountryRestricted = 130497;

    /// <summary>The account is locked, or a data check such as the PIN failed.</summary>
    public const int AccountLocked = 131031;

    /// <summary>The account's payment method has a problem.</summary>
    public const int PaymentProblem = 131042;

    /// <summary>The number's display name is not approved.</summary>
    public const int DisplayNameNotApproved = 131037;

    /// <summary>The number is not registered properly.</summary>
    public const int NumberNotCertified = 131045;

    /// <summary>The account or number is in maintenance.</summary>
    public const int AccountInMaintenance = 131057;

    /// <summary>The number is in maintenance.</summary>
    public const int NumberInMaintenance = 2494100;

    /// <summary>Marketing templates are switched off for this endpoint.</summary>
    public const int MarketingTemplatesDisabled = 131063;

    /// <summary>The terms of WhatsApp Payments are not accepted.</summary>
    public const int PaymentTermsNotAccepted = 134011;

    // Request and service

    /// <summary>Invalid request or server error.</summary>
    public const int InvalidRequestOrServerError = 1;

    /// <summary>Temporarily down or overloaded.</summary>
    public const int ServiceDown = 2;

    /// <summary>The phone number does not exist or this token cannot see it.</summary>
    public const int ObjectNotFound = 33;

    /// <summary>A parameter is not supported, misspelled, empty or too long.</summary>
    public const int InvalidParameter = 100;

    /// <summary>Access denied.</summary>
    public const int AccessDenied = 131005;

    /// <summary>A required parameter is missing.</summary>
    public const int ParameterMissing = 131008;

    /// <summary>A parameter has an invalid value.</summary>
    public const int ParameterValueInvalid = 131009;

    /// <summary>Sender and recipient are the same.</summary>
    public const int RecipientIsSender = 131021;

    /// <summary>The recipient is not on the test number's list.</summary>
    public const int RecipientNotAllowed = 131030;

    /// <summary>This type of message is not supported.</summary>
    public const int MessageTypeUnsupported = 131051;

    /// <summary>This message needs a phone number, not a business-scoped user id.</summary>
    public const int UserIdNotSupported = 131062;

    /// <summary>The endpoint does not take this message or number.</summary>
    public const int MethodNotAllowed = 131055;

    /// <summary>Something in the parameters is wrong.</summary>
    public const int GenericParameterError = 135000;

    /// <summary>An unknown error inside Meta.</summary>
    public const int SomethingWentWrong = 131000;

    /// <summary>A service is temporarily unavailable.</summary>
    public const int ServiceUnavailable = 131016;

    // Delivery; most arrive later, with a failed status

    /// <summary>This business has blocked the user.</summary>
    public const int UserBlockedByBusiness = 130403;

    /// <summary>Marketing messages to this user are withheld by an experiment of Meta.</summary>
    public const int UserInExperiment = 130472;

    /// <summary>Undeliverable: not on WhatsApp, an old app, or terms not accepted.</summary>
    public const int Undeliverable = 131026;

    /// <summary>More than 24 hours since the customer's last message; send a template.</summary>
    public const int ReengagementRequired = 131047;

    /// <summary>Held back because this user gets too many marketing messages.</summary>
    public const int EcosystemHealth = 131049;

    /// <summary>The user has opted out of marketing messages.</summary>
    public const int MarketingOptOut = 131050;

    /// <summary>The customer's media could not be fetched.</summary>
    public const int MediaDownloadFailed = 131052;

    /// <summary>The media could not be fetched or processed.</summary>
    public const int MediaUploadFailed = 131053;

    /// <summary>The user's identity hash does not match.</summary>
    public const int IdentityChanged = 137000;

    // Templates: sending, then managing

    /// <summary>The number of parameters differs from the template.</summary>
    public const int TemplateParameterCount = 132000;

    /// <summary>The template does not exist in this language or is not approved.</summary>
    public const int TemplateNotFound = 132001;

    /// <summary>The text is too long with its parameters.</summary>
    public const int TemplateTooLong = 132005;

    /// <summary>The content violates a policy.</summary>
    public const int TemplatePolicyViolation = 132007;

    /// <summary>A template parameter has an invalid value.</summary>
    public const int TemplateParameterInvalid = 132008;

    /// <summary>A template parameter has the wrong format.</summary>
    public const int TemplateParameterFormat = 132012;

    /// <summary>The template is paused for its quality.</summary>
    public const int TemplatePaused = 132015;

    /// <summary>The template is disabled for good.</summary>
    public const int TemplateDisabled = 132016;

    /// <summary>The template does not pass validation.</summary>
    public const int TemplateValidation = 132018;

    /// <summary>The template's flow is blocked.</summary>
    public const int TemplateFlowBlocked = 132068;

    /// <summary>The template's flow is throttled.</summary>
    public const int TemplateFlowThrottled = 132069;

    /// <summary>Only marketing templates go to this endpoint.</summary>
    public const int MarketingOnly = 134100;

    /// <summary>The template is still being synchronised.</summary>
    public const int TemplateSyncing = 134101;

    /// <summary>The template or account is not ready for this endpoint.</summary>
    public const int TemplateUnavailable = 134102;

    /// <summary>Direct Send is blocked; use templates.</summary>
    public const int DirectSendBlocked = 139200;

    /// <summary>The account has too many templates.</summary>
    public const int TemplateLimitReached = 2388019;

    /// <summary>The template's status does not allow this change.</summary>
    public const int TemplateStatusLocked = 2388039;

    /// <summary>A field of the template is too long.</summary>
    public const int TemplateFieldTooLong = 2388040;

    /// <summary>The template's header is malformed.</summary>
    public const int TemplateHeaderFormat = 2388047;

    /// <summary>The template's body is malformed.</summary>
    public const int TemplateBodyFormat = 2388072;

    /// <summary>The template's footer is malformed.</summary>
    public const int TemplateFooterFormat = 2388073;

    /// <summary>The template has too many variables for its length.</summary>
    public const int TemplateTooManyVariables = 2388293;

    /// <summary>A variable stands at the template's start or end.</summary>
    public const int TemplateVariableAtEdge = 2388299;

    /// <summary>A Direct Send template cannot be updated.</summary>
    public const int DirectSendTemplateUpdate = 2388318;

    /// <summary>A Direct Send template cannot be deleted.</summary>
    public const int DirectSendTemplateDelete = 2388330;

    /// <summary>The template could not be created.</summary>
    public const int TemplateCreationFailed = 200002;

    // Registration

    /// <summary>The phone number is not valid.</summary>
    public const int PhoneNumberInvalid = 192;

    /// <summary>An earlier deregistration did not finish.</summary>
    public const int DeregistrationIncomplete = 133000;

    /// <summary>The server is temporarily unavailable.</summary>
    public const int RegistrationServerUnavailable = 133004;

    /// <summary>The two-step PIN is wrong.</summary>
    public const int PinMismatch = 133005;

    /// <summary>The number is not verified.</summary>
    public const int NumberNotVerified = 133006;

    /// <summary>Too many PIN guesses; the details say how long to wait.</summary>
    public const int TooManyPinGuesses = 133008;

    /// <summary>The PIN was entered too fast.</summary>
    public const int PinEnteredTooFast = 133009;

    /// <summary>The sending number is not registered.</summary>
    public const int NumberNotRegistered = 133010;

    /// <summary>The number was deleted minutes ago.</summary>
    public const int NumberDeletedRecently = 133015;

    /// <summary>The coexistence synchronisation is allowed once.</summary>
    public const int CoexistenceSyncRepeated = 2593107;

    /// <summary>The coexistence synchronisation is allowed within 24 hours.</summary>
    public const int CoexistenceSyncTooLate = 2593108;

    /// <summary>Already onboarded to the marketing endpoint.</summary>
    public const int OnboardingDuplicate = 1752041;

    // Groups

    /// <summary>The group cannot be written to.</summary>
    public const int GroupInvalid = 131020;

    /// <summary>The group is unknown or this number is not in it.</summary>
    public const int GroupUnknown = 131041;

    /// <summary>The paging cursor is invalid.</summary>
    public const int CursorInvalid = 131059;

    /// <summary>Only a part succeeded.</summary>
    public const int GroupPartialSuccess = 131201;

    /// <summary>A participant is listed twice.</summary>
    public const int GroupDuplicateParticipant = 131202;

    /// <summary>Too many participants.</summary>
    public const int GroupTooManyParticipants = 131204;

    /// <summary>The group is suspended.</summary>
    public const int GroupSuspended = 131207;

    /// <summary>Too many group calls.</summary>
    public const int GroupRateLimit = 131208;

    /// <summary>The group's picture is not square.</summary>
    public const int GroupPictureNotSquare = 131209;

    /// <summary>The group's picture is smaller than 192 pixels.</summary>
    public const int GroupPictureTooSmall = 131210;

    /// <summary>Too many groups.</summary>
    public const int GroupLimitReached = 131211;

    /// <summary>The participant is not in the group.</summary>
    public const int GroupParticipantMissing = 131212;

    /// <summary>The join request does not exist.</summary>
    public const int GroupJoinRequestMissing = 131213;

    /// <summary>Creating groups is disabled for a time.</summary>
    public const int GroupCreationDisabled = 131214;

    /// <summary>This number may not use groups.</summary>
    public const int GroupsNotAvailable = 131215;

    // Calling

    /// <summary>Calling is not switched on.</summary>
    public const int CallingNotEnabled = 138000;

    /// <summary>The receiver cannot be called.</summary>
    public const int CallReceiverUncallable = 138001;

    /// <summary>Too many calls at once.</summary>
    public const int CallLimitConcurrent = 138002;

    /// <summary>This call exists already.</summary>
    public const int CallDuplicate = 138003;

    /// <summary>The call's connection failed.</summary>
    public const int CallConnectionError = 138004;

    /// <summary>Too many calls.</summary>
    public const int CallRateLimit = 138005;

    /// <summary>The user has not permitted calls.</summary>
    public const int CallPermissionMissing = 138006;

    /// <summary>The call timed out.</summary>
    public const int CallTimeout = 138007;

    /// <summary>Too many permission requests to this user.</summary>
    public const int CallPermissionRequestLimit = 138009;

    /// <summary>Too many calls to this user; the details say when the next one is allowed.</summary>
    public const int CallDailyLimit = 138012;

    /// <summary>Business-initiated calls are not available.</summary>
    public const int CallBusinessInitiatedUnavailable = 138013;

    /// <summary>Calling is paused for its quality.</summary>
    public const int CallingPaused = 138014;

    /// <summary>Calling cannot be switched on.</summary>
    public const int CallingCannotBeEnabled = 138015;

    /// <summary>A permanent permission exists already.</summary>
    public const int CallPermissionPermanent = 138017;

    /// <summary>The prerequisites of calling are missing.</summary>
    public const int CallPrerequisitesMissing = 138018;

    /// <summary>No payment method for calls.</summary>
    public const int CallPaymentMissing = 131044;

    // Blocked users

    /// <summary>Some users could not be blocked or unblocked.</summary>
    public const int BlockPartlyFailed = 139100;

    /// <summary>The list of blocked users is full.</summary>
    public const int BlockListFull = 139101;

    /// <summary>The list of blocked users changed while it was read.</summary>
    public const int BlockListChanged = 139102;

    /// <summary>Blocking failed inside Meta.</summary>
    public const int BlockInternalError = 139103;

    // Flows

    /// <summary>The flow is blocked for integrity.</summary>
    public const int FlowBlocked = 139000;

    /// <summary>The flow cannot be updated.</summary>
    public const int FlowUpdateFailed = 139001;

    /// <summary>The flow cannot be published.</summary>
    public const int FlowPublishFailed = 139002;

    /// <summary>The flow cannot be deprecated.</summary>
    public const int FlowDeprecateFailed = 139003;

    /// <summary>The flow cannot be deleted.</summary>
    public const int FlowDeleteFailed = 139004;

    // Usernames

    /// <summary>The username is not available.</summary>
    public const int UsernameNotAvailable = 147001;

    /// <summary>The account needs a higher messaging limit for a username.</summary>
    public const int UsernameNotEligible = 147002;

    /// <summary>The Facebook Page is not linked.</summary>
    public const int UsernamePageNotLinked = 147003;

    /// <summary>The Instagram account is not linked.</summary>
    public const int UsernameInstagramNotLinked = 147004;

    /// <summary>The username has to be transferred.</summary>
    public const int UsernameTransferRequired = 147005;
}
