using System.Collections.Frozen;

namespace Imagicle.WhatsApp.Sdk.Errors;

/// <summary>
/// What is known about Meta's error codes: category, whether a send may have been accepted, whether it passes, and
/// after which time. Branch on codes, not on HTTP status: rate limits are 400 and a missing permission can be 500.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes"/>
/// </summary>
/// <example>
/// <code>
/// var passing = WhatsAppErrorCatalog.All.Where(info =&gt; info.Advice == RetryAdvice.BackOff).Select(info =&gt; info.Code);
/// var pause = WhatsAppErrorCatalog.Find(WhatsAppErrorCodes.PairRateLimit)?.Wait;
/// </code>
/// </example>
public static partial class WhatsAppErrorCatalog
{
    private static readonly FrozenDictionary<int, WhatsAppErrorInfo> ByCode =
        Rows().ToFrozenDictionary(row => row.Code);

    /// <summary>All known codes, in no order.</summary>
    public static IReadOnlyList<WhatsAppErrorInfo> All => ByCode.Values;

    /// <summary>What is known about a code; null for one that this version does not know.</summary>
    /// <param name="code">Meta's code.</param>
    /// <param name="subcode">
    /// The finer code, if any: template management answers with code 100 and the real reason in the subcode.
    /// </param>
    public static WhatsAppErrorInfo? Find(int code, int? subcode = null)
    {
        // Small subcodes are numbered on their own, except 33.
        if (code == WhatsAppErrorCodes.InvalidParameter
            && subcode is { } fine and (WhatsAppErrorCodes.ObjectNotFound or > 1_000_000)
            && ByCode.TryGetValue(fine, out var finer))
        {
            return finer;
        }

        // Meta reserves all of 200-299 for permissions.
        return ByCode.GetValueOrDefault(code is > 200 and <= 299 ? WhatsAppErrorCodes.PermissionMissing : code);
    }
}
