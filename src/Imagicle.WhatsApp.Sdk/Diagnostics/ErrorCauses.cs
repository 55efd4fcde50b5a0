using System.Globalization;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Why a call failed and what to do about it, from its code. Never Meta's own words, which quote numbers.</summary>
internal static class ErrorCauses
{
    internal static (string Reason, string Remedy) Of(WhatsAppApiException failure) =>
        (ReasonOf(failure), RemedyOf(failure));

    /// <summary>Meta does not take the token, whatever is called.</summary>
    internal static bool IsToken(WhatsAppApiException failure) => failure is
    {
        Code: WhatsAppErrorCodes.TokenExpired or WhatsAppErrorCodes.AuthenticationFailed
            or WhatsAppErrorCodes.TokenRequired,
    } or { Category: WhatsAppErrorCategory.Authorization, StatusCode: null };

    /// <summary>The token is right, but lacks a permission for what is called.</summary>
    internal static bool IsPermission(WhatsAppApiException failure) =>
        failure.Category == WhatsAppErrorCategory.Authorization && !IsToken(failure);

    /// <summary>The proof of the app is missing or wrong. It has no code of its own, only words.</summary>
    internal static bool IsSecretProof(WhatsAppApiException failure) =>
        failure.Code == WhatsAppErrorCodes.InvalidParameter
        && failure.Error?.Message?.Contains("appsecret_proof", StringComparison.Ordinal) == true;

    private static string ReasonOf(WhatsAppApiException failure) => failure switch
    {
        { Error.Info.Summary: { } summary } => string.Create(
            CultureInfo.InvariantCulture, $"Meta answers with error {failure.Code}: {summary}."),
        { Code: { } code } => string.Create(
            CultureInfo.InvariantCulture, $"Meta answers with error {code}, which this version does not know."),
        { StatusCode: { } status } => string.Create(
            CultureInfo.InvariantCulture, $"The answer, HTTP {(int)status}, is not one of Meta's."),
        _ => "There was no connection, or no answer in time.",
    };

    private static string RemedyOf(WhatsAppApiException failure) => failure.Code switch
    {
        WhatsAppErrorCodes.PolicyViolation or WhatsAppErrorCodes.CountryRestricted =>
            "Open the account in Meta's Business Support Home and ask for a review.",
        WhatsAppErrorCodes.AccountLocked =>
            "Open the account in Meta's Business Support Home; the number may be banned.",
        WhatsAppErrorCodes.PaymentProblem => Remedies.Payment,
        WhatsAppErrorCodes.DisplayNameNotApproved => Remedies.DisplayName,
        WhatsAppErrorCodes.NumberNotRegistered or WhatsAppErrorCodes.NumberNotCertified => Remedies.Register,
        WhatsAppErrorCodes.RecipientNotAllowed =>
            "A test number reaches 5 recipients only: add this one in the app's dashboard, WhatsApp > API Setup, To.",
        WhatsAppErrorCodes.TemplateNotFound =>
            "Give a template of the account that is approved, with its language; only test numbers have hello_world.",
        WhatsAppErrorCodes.ReengagementRequired => "Send a template, or let the recipient write first.",
        WhatsAppErrorCodes.Undeliverable => "Give a recipient who is on WhatsApp.",
        _ => failure.Category switch
        {
            WhatsAppErrorCategory.Network => Remedies.Network,
            WhatsAppErrorCategory.Authorization => Remedies.Token,
            WhatsAppErrorCategory.Throttling => "Wait some minutes, and check less often.",
            WhatsAppErrorCategory.Service => "Wait some minutes; see metastatus.com for the WhatsApp Business API.",
            _ when failure.Error is null => Remedies.Network,
            _ => "See the code at "
                + "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
        },
    };
}
