using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A message of the business that the emulator answered with 200.</summary>
public sealed class EmulatedMessage
{
    private volatile EmulatedMessageStatus status;

    internal EmulatedMessage(
        string id, SendRequest request, string requestJson, EmulatedCustomer? customer, DateTimeOffset time)
    {
        Id = id;
        Message = request.Message;
        RequestJson = requestJson;
        To = request.To.Input;
        ReplyTo = request.Options.ReplyTo;
        CallbackData = request.Options.CallbackData;
        Customer = customer;
        Time = time;
        Addressee = request.To;
    }

    /// <summary>The message id (<c>wamid.…</c>) that the business got.</summary>
    public string Id { get; }

    /// <summary>The content as Meta understands it; match on its type.</summary>
    public OutgoingMessage Message { get; }

    /// <summary>The request's body, exactly as it came.</summary>
    public string RequestJson { get; }

    /// <summary>What the request had in <c>to</c>, or else in <c>recipient</c>.</summary>
    public string To { get; }

    /// <summary>The id of the quoted message (<c>context.message_id</c>); null without a quote.</summary>
    public string? ReplyTo { get; }

    /// <summary><c>biz_opaque_callback_data</c>, which comes back in every status; null without.</summary>
    public string? CallbackData { get; }

    /// <summary>Whom it is for; null for a group, or when nobody is known by that id.</summary>
    public EmulatedCustomer? Customer { get; }

    /// <summary>When it was taken, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Where it is now. The webhook that tells the business may still be on its way.</summary>
    public EmulatedMessageStatus Status
    {
        get => status;
        internal set => status = value;
    }

    /// <summary>
    /// Why it failed; null unless <see cref="Status"/> is <see cref="EmulatedMessageStatus.Failed"/>.
    /// </summary>
    public WhatsAppError? Error { get; internal set; }

    /// <summary>The number that it came from.</summary>
    public EmulatedPhoneNumber Number { get; internal init; } = null!;

    /// <summary>The group that it is for; null for one customer.</summary>
    public EmulatedGroup? Group { get; internal init; }

    internal Addressee Addressee { get; }

    internal ChatEntry Entry { get; set; } = null!;

    /// <summary>Null when it failed.</summary>
    internal MessagePrice? Price { get; set; }

    /// <summary>What it is made from; null for other kinds.</summary>
    internal EmulatedTemplate? Template { get; init; }

    /// <summary>As it was when the message was sent.</summary>
    internal TemplateShape? TemplateShape { get; init; }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;
}
