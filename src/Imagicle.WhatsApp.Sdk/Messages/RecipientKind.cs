namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What a <see cref="Recipient"/> holds.</summary>
public enum RecipientKind
{
    /// <summary>A phone number; sent in <c>to</c>.</summary>
    Phone,

    /// <summary>A business-scoped user id; sent in <c>recipient</c>.</summary>
    UserId,

    /// <summary>A group id; sent in <c>to</c> with <c>recipient_type</c> <c>group</c>.</summary>
    Group,
}
