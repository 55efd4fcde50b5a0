using System.Diagnostics;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// Whom a message goes to: a phone number, a business-scoped user id (BSUID) or a group. A phone number given as
/// a plain string converts implicitly.
/// </summary>
/// <remarks>
/// A phone number is sent as given, with a <c>+</c> in front when it has none, because Meta otherwise puts the
/// sender's own country code before it. Digits are never rewritten. A BSUID travels in the field
/// <c>recipient</c>: in <c>to</c> Meta would accept and silently drop it.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </remarks>
/// <example>
/// <code>
/// var phone = Recipient.Phone("+16505550100"); // or just "+16505550100"
/// var group = Recipient.Group("120363043968066561");
/// await client.Messages.SendTextAsync(phone, "Welcome!", cancellationToken: cancellationToken);
/// </code>
/// </example>
[DebuggerDisplay("{Kind} {value}")]
public readonly record struct Recipient
{
    private readonly string? value;

    private Recipient(RecipientKind kind, string value)
    {
        Kind = kind;
        this.value = value;
    }

    /// <summary>What the value is.</summary>
    public RecipientKind Kind { get; }

    internal bool IsEmpty => value is null;

    /// <summary>The phone number with its <c>+</c>, the user id or the group id, as it goes to Meta.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Recipient)</c>.</exception>
    public string Value => value ?? throw new InvalidOperationException(
        "This recipient is empty. Use Recipient.Phone, Recipient.UserId or Recipient.Group.");

    /// <summary>A phone number with its country code, such as <c>+39 055 0123456</c> or a webhook's <c>wa_id</c>.</summary>
    /// <param name="number">Digits, optionally with <c>+</c>, blanks, dashes, dots and parentheses.</param>
    /// <exception cref="ArgumentException">Another character, or no digit.</exception>
    public static Recipient Phone(string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        number = number.Trim();
        var digits = 0;
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]))
            {
                digits++;
            }
            else if (!(number[i] == '+' && i == 0) && number[i] is not (' ' or '-' or '.' or '(' or ')'))
            {
                throw new ArgumentException(
                    "A phone number has digits and + - . ( ) or blanks only. For a business-scoped user id use Recipient.UserId, for a group Recipient.Group.",
                    nameof(number));
            }
        }

        return digits == 0
            ? throw new ArgumentException("A phone number needs digits.", nameof(number))
            : new(RecipientKind.Phone, number[0] == '+' ? number : "+" + number);
    }

    /// <summary>A business-scoped user id such as <c>IT.13491208655302741918</c>, or a parent one (<c>IT.ENT.…</c>).</summary>
    /// <param name="userId">The whole id, with its country prefix, unchanged.</param>
    /// <exception cref="ArgumentException">No two-letter country prefix followed by a dot and an id.</exception>
    public static Recipient UserId(string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        return userId.Length > 3 && char.IsAsciiLetter(userId[0]) && char.IsAsciiLetter(userId[1]) && userId[2] == '.'
            ? new(RecipientKind.UserId, userId)
            : throw new ArgumentException(
                "A business-scoped user id starts with a country code and a dot, like IT.13491208655302741918.",
                nameof(userId));
    }

    /// <summary>A group, by the id that the group webhooks and the groups API give.</summary>
    /// <param name="groupId">The id, unchanged.</param>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static Recipient Group(string groupId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(groupId);
        return new(RecipientKind.Group, groupId);
    }

    /// <summary>Same as <see cref="Phone"/>.</summary>
    public static implicit operator Recipient(string phoneNumber) => Phone(phoneNumber);

    /// <summary>Same as <see cref="Phone"/>.</summary>
    public static Recipient FromString(string phoneNumber) => Phone(phoneNumber);

    /// <summary>The kind only: phone numbers never reach a log by accident.</summary>
    public override string ToString() => Kind.ToString();
}
