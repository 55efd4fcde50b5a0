namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A WhatsApp user as far as a webhook tells: since 2026 any of the identifiers may be absent, the phone number too.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingMessage&gt;((message, context, token) =&gt;
/// {
///     var name = message.Sender.Name ?? message.Sender.Username ?? "and welcome";
///     return client.Messages.SendTextAsync(message.Sender.ToRecipient(), $"Hello {name}!", cancellationToken: token);
/// });
/// </code>
/// </example>
public sealed record WhatsAppUser
{
    internal static readonly WhatsAppUser None = new();

    /// <summary>
    /// The phone number in Meta's form, digits without <c>+</c>. It may differ from the number dialled (Brazil, Mexico,
    /// Argentina); answer to it unchanged. Null when the user hides it behind a username.
    /// </summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The business-scoped user id (BSUID), such as <c>IT.13491208655302741918</c>: one user in one portfolio.</summary>
    public string? UserId { get; init; }

    /// <summary>The parent BSUID (<c>IT.ENT.…</c>), for enrolled portfolios only.</summary>
    public string? ParentUserId { get; init; }

    /// <summary>The username without <c>@</c>.</summary>
    public string? Username { get; init; }

    /// <summary>The profile name: chosen by the user, neither unique nor to be trusted.</summary>
    public string? Name { get; init; }

    /// <summary>Changes when the user's identity key changes; only with the identity check switched on.</summary>
    public string? IdentityKeyHash { get; init; }

    /// <summary>
    /// Meta calls all its id fields opaque: a user id may stand where a phone number is expected. It begins with a
    /// country in letters and a dot, a parent's with <c>ENT</c> besides.
    /// </summary>
    internal static void Sort(ref string? phoneNumber, ref string? userId, ref string? parentUserId)
    {
        if (phoneNumber is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '.', ..])
        {
            if (phoneNumber.AsSpan(3).StartsWith("ENT.", StringComparison.Ordinal))
            {
                parentUserId ??= phoneNumber;
            }
            else
            {
                userId ??= phoneNumber;
            }

            phoneNumber = null;
        }
    }

    /// <summary>The steadiest id there is: the user id, else the phone number, else the parent's, else an empty string.</summary>
    public string Id => UserId ?? PhoneNumber ?? ParentUserId ?? "";

    /// <summary>Whether both are the same user, as far as they tell: the first id that both have decides.</summary>
    internal bool IsSameAs(WhatsAppUser other) =>
        UserId is not null && other.UserId is not null ? UserId == other.UserId
        : PhoneNumber is not null && other.PhoneNumber is not null ? PhoneNumber == other.PhoneNumber
        : ParentUserId is not null && ParentUserId == other.ParentUserId;

    /// <summary>This user, with what only the other tells.</summary>
    internal WhatsAppUser With(WhatsAppUser other) => new()
    {
        PhoneNumber = PhoneNumber ?? other.PhoneNumber,
        UserId = UserId ?? other.UserId,
        ParentUserId = ParentUserId ?? other.ParentUserId,
        Username = Username ?? other.Username,
        Name = Name ?? other.Name,
        IdentityKeyHash = IdentityKeyHash ?? other.IdentityKeyHash,
    };

    /// <summary>The type only: names and phone numbers never reach a log by accident.</summary>
    public override string ToString() => nameof(WhatsAppUser);
}
