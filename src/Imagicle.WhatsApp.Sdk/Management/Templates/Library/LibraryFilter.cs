namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Which templates of the library to list; what is null does not matter.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library"/>
/// </summary>
/// <example>
/// <code>
/// var payments = client.Templates.ListLibraryAsync(new LibraryFilter { Topic = "PAYMENTS", Language = "en_US" });
/// </code>
/// </example>
public sealed record LibraryFilter
{
    /// <summary>Words of the name or text.</summary>
    public string? Search { get; init; }

    /// <summary>Such as <c>PAYMENTS</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Such as <c>LOW_BALANCE_WARNING</c>.</summary>
    public string? UseCase { get; init; }

    /// <summary>Such as <c>FINANCIAL_SERVICES</c>.</summary>
    public string? Industry { get; init; }

    /// <summary>Such as <c>en_US</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The template's name.</summary>
    public string? Name { get; init; }
}
