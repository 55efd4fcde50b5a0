using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A template of Meta's library: made from it, a template is approved at once.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library"/>
/// </summary>
/// <example>
/// <code>
/// await foreach (var ready in client.Templates.ListLibraryAsync(new LibraryFilter { Search = "delivery" }))
/// {
///     Console.WriteLine($"{ready.Name}: {ready.Body}");
/// }
/// </code>
/// </example>
public sealed record LibraryTemplate : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, for <see cref="NewTemplate.LibraryTemplateName"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Its language.</summary>
    public string? Language { get; init; }

    /// <summary>What it is for.</summary>
    public TemplateCategory? Category { get; init; }

    /// <summary>Such as <c>PAYMENTS</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Such as <c>LOW_BALANCE_WARNING</c>.</summary>
    [JsonPropertyName("usecase")]
    public string? UseCase { get; init; }

    /// <summary>Such as <c>FINANCIAL_SERVICES</c>.</summary>
    [JsonPropertyName("industry")]
    public IReadOnlyList<string> Industries { get; init => field = value ?? []; } = [];

    /// <summary>The header's text.</summary>
    public string? Header { get; init; }

    /// <summary>The text with its variables.</summary>
    public string? Body { get; init; }

    /// <summary>What the variables might be.</summary>
    [JsonPropertyName("body_params")]
    public IReadOnlyList<string> BodyExamples { get; init => field = value ?? []; } = [];

    /// <summary>What the variables have to be, such as <c>AMOUNT</c> or <c>DATE</c>.</summary>
    [JsonPropertyName("body_param_types")]
    public IReadOnlyList<string> BodyTypes { get; init => field = value ?? []; } = [];

    /// <summary>Its buttons.</summary>
    public IReadOnlyList<ButtonDefinition> Buttons { get; init => field = value ?? []; } = [];
}
