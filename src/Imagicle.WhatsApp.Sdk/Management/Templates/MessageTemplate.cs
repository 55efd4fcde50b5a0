using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A template of the account.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/overview"/>
/// </summary>
/// <example>
/// <code>
/// await foreach (var template in client.Templates.ListAsync())
/// {
///     Console.WriteLine($"{template.Name} ({template.Language}): {template.Status}");
/// }
/// </code>
/// </example>
public sealed record MessageTemplate : GraphObject
{
    /// <summary>Its id: digits.</summary>
    public string? Id { get; init; }

    /// <summary>Its name; one name has a template for each language.</summary>
    public string? Name { get; init; }

    /// <summary>The language, such as <c>en_US</c>, exactly as a send has to give it.</summary>
    public string? Language { get; init; }

    /// <summary>Where it stands in Meta's review.</summary>
    public TemplateStatus? Status { get; init; }

    /// <summary>What it is for.</summary>
    public TemplateCategory? Category { get; init; }

    /// <summary>
    /// What it was for, before Meta changed that. May be a category of old, such as <c>ACCOUNT_UPDATE</c>.
    /// </summary>
    public TemplateCategory? PreviousCategory { get; init; }

    /// <summary>What Meta thinks it is for, and will change it to.</summary>
    public TemplateCategory? CorrectCategory { get; init; }

    /// <summary>A finer category, such as <c>ORDER_DETAILS</c>.</summary>
    public string? SubCategory { get; init; }

    /// <summary>How its variables are named.</summary>
    public TemplateParameterFormat? ParameterFormat { get; init; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<TemplateComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>How customers take it.</summary>
    [JsonPropertyName("quality_score")]
    public TemplateQualityScore? Quality { get; init; }

    /// <summary>Why it was rejected, such as <c>INVALID_FORMAT</c>; <c>NONE</c> if it was not.</summary>
    public string? RejectedReason { get; init; }

    /// <summary>For how many seconds its messages are tried; -1: 30 days.</summary>
    public int? MessageSendTtlSeconds { get; init; }

    /// <summary>Whether taps on its links are not counted.</summary>
    [JsonPropertyName("cta_url_link_tracking_opted_out")]
    public bool? LinkTrackingOptedOut { get; init; }

    /// <summary>The template of the library that it was made from.</summary>
    public string? LibraryTemplateName { get; init; }

    /// <summary>Whether it can be sent, and what is in the way; only if asked for.</summary>
    public MessagingHealth? HealthStatus { get; init; }

    internal const string Fields =
        "id,name,language,status,category,previous_category,correct_category,sub_category,parameter_format,components,"
        + "quality_score,rejected_reason,message_send_ttl_seconds,cta_url_link_tracking_opted_out,"
        + "library_template_name";
}
