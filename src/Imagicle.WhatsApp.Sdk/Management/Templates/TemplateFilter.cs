using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Which templates to list; what is empty does not matter.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management"/>
/// </summary>
/// <example>
/// <code>
/// var paused = client.Templates.ListAsync(new TemplateFilter { Statuses = [TemplateStatus.Paused] });
/// </code>
/// </example>
public sealed record TemplateFilter
{
    /// <summary>The name. Meta may also give templates whose name contains it.</summary>
    public string? Name { get; init; }

    /// <summary>Any of these.</summary>
    public IReadOnlyList<TemplateStatus> Statuses { get; init => field = value ?? []; } = [];

    /// <summary>Any of these.</summary>
    public IReadOnlyList<TemplateCategory> Categories { get; init => field = value ?? []; } = [];

    /// <summary>Any of these, such as <c>en_US</c>.</summary>
    public IReadOnlyList<string> Languages { get; init => field = value ?? []; } = [];

    /// <summary>Any of these.</summary>
    public IReadOnlyList<TemplateQuality> Qualities { get; init => field = value ?? []; } = [];

    /// <summary>A part of the text.</summary>
    public string? Content { get; init; }

    /// <summary>A part of the name or of the text.</summary>
    public string? NameOrContent { get; init; }

    /// <summary><c>AUTO_GENERATED</c>: those that Direct Send made.</summary>
    public string? Source { get; init; }

    /// <summary>The fields to ask for, by Meta's names. Default: all that <see cref="MessageTemplate"/> has.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>How many come with one call. Default: Meta's, 25.</summary>
    public int? PageSize { get; init; }
}
