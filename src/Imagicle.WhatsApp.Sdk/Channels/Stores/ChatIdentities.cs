using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The texts that a chat is found by.</summary>
internal static class ChatIdentities
{
    internal const string PhonePrefix = "p:";
    private const string UserIdPrefix = "u:";
    private const string ParentPrefix = "e:";

    /// <summary>The steadiest one last: the phone number, the user id, the parent's.</summary>
    internal static List<string> Of(WhatsAppUser user)
    {
        var identities = new List<string>(3);
        if (user.PhoneNumber is { Length: > 0 } phone)
        {
            identities.Add(PhonePrefix + Digits(phone));
        }

        if (user.UserId is { Length: > 0 } id)
        {
            identities.Add(UserIdPrefix + id);
        }

        if (user.ParentUserId is { Length: > 0 } parent)
        {
            identities.Add(ParentPrefix + parent);
        }

        return identities;
    }

    internal static WhatsAppUser UserOf(Recipient recipient) => recipient.Kind switch
    {
        RecipientKind.Phone => new() { PhoneNumber = Digits(recipient.Value) },
        _ when recipient.Value.AsSpan(2).StartsWith(".ENT.", StringComparison.Ordinal) =>
            new() { ParentUserId = recipient.Value },
        _ => new() { UserId = recipient.Value },
    };

    internal static string Digits(string phone) =>
        phone.All(char.IsAsciiDigit) ? phone : string.Concat(phone.Where(char.IsAsciiDigit));
}
