namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A template of an account, with its fate; guarded by the account.</summary>
internal sealed class StoredTemplate(EmulatedAccount account, string id, EmulatedTemplate definition)
{
    internal EmulatedAccount Account { get; } = account;

    internal string Id { get; } = id;

    internal EmulatedTemplate Definition
    {
        get;
        set
        {
            field = value;
            Shape = TemplateShape.Of(value);
        }
    } = definition;

    internal TemplateShape Shape { get; private set; } = TemplateShape.Of(definition);

    /// <summary>Such as <c>APPROVED</c> or <c>PAUSED</c>.</summary>
    internal string Status { get; set; } = "APPROVED";

    internal string Quality { get; set; } = "UNKNOWN";

    internal string RejectedReason { get; set; } = "NONE";

    internal string? PreviousCategory { get; set; }

    internal int? TtlSeconds { get; set; }

    /// <summary>When it was edited while approved: 1 in 24 hours, 10 in 30 days.</summary>
    internal List<DateTimeOffset> Edits { get; } = [];
}
