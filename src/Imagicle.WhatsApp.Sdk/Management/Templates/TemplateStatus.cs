using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Where a template stands in Meta's review. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var template = await client.Templates.GetAsync("920070352646140");
/// if (template.Status == TemplateStatus.Approved)
/// {
///     Console.WriteLine($"{template.Name} can be sent.");
/// }
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>APPROVED</c>.</param>
[JsonConverter(typeof(WireStringConverter<TemplateStatus>))]
public readonly record struct TemplateStatus(string Value) : IWireString<TemplateStatus>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TemplateStatus.Approved"/>
        public const string Approved = "APPROVED";

        /// <inheritdoc cref="TemplateStatus.Pending"/>
        public const string Pending = "PENDING";

        /// <inheritdoc cref="TemplateStatus.Rejected"/>
        public const string Rejected = "REJECTED";

        /// <inheritdoc cref="TemplateStatus.Paused"/>
        public const string Paused = "PAUSED";

        /// <inheritdoc cref="TemplateStatus.Disabled"/>
        public const string Disabled = "DISABLED";

        /// <inheritdoc cref="TemplateStatus.InAppeal"/>
        public const string InAppeal = "IN_APPEAL";

        /// <inheritdoc cref="TemplateStatus.PendingDeletion"/>
        public const string PendingDeletion = "PENDING_DELETION";

        /// <inheritdoc cref="TemplateStatus.Deleted"/>
        public const string Deleted = "DELETED";

        /// <inheritdoc cref="TemplateStatus.LimitExceeded"/>
        public const string LimitExceeded = "LIMIT_EXCEEDED";

        /// <inheritdoc cref="TemplateStatus.Archived"/>
        public const string Archived = "ARCHIVED";
    }

    /// <summary>It can be sent.</summary>
    public static TemplateStatus Approved { get; } = new(Names.Approved);

    /// <summary>It is being reviewed.</summary>
    public static TemplateStatus Pending { get; } = new(Names.Pending);

    /// <summary>It was refused; <see cref="MessageTemplate.RejectedReason"/> says why.</summary>
    public static TemplateStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>It cannot be sent for a while, because customers disliked it.</summary>
    public static TemplateStatus Paused { get; } = new(Names.Paused);

    /// <summary>It cannot be sent any more.</summary>
    public static TemplateStatus Disabled { get; } = new(Names.Disabled);

    /// <summary>A rejection is being appealed.</summary>
    public static TemplateStatus InAppeal { get; } = new(Names.InAppeal);

    /// <summary>It is being deleted.</summary>
    public static TemplateStatus PendingDeletion { get; } = new(Names.PendingDeletion);

    /// <summary>It is gone.</summary>
    public static TemplateStatus Deleted { get; } = new(Names.Deleted);

    /// <summary>The account has too many templates.</summary>
    public static TemplateStatus LimitExceeded { get; } = new(Names.LimitExceeded);

    /// <summary>It is in the archive, and deleted 28 days later.</summary>
    public static TemplateStatus Archived { get; } = new(Names.Archived);

    static TemplateStatus IWireString<TemplateStatus>.Of(string value) => new(value);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
