using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A mistake in the JSON of a flow.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/error-codes"/>
/// </summary>
/// <example>
/// <code>
/// var upload = await client.Flows.UploadJsonAsync("650000000000001", File.ReadAllBytes("flow.json"));
/// foreach (var error in upload.ValidationErrors)
/// {
///     Console.WriteLine($"line {error.LineStart}: {error.Message}");
/// }
/// </code>
/// </example>
public sealed record FlowValidationError : GraphObject
{
    /// <summary>The kind, such as <c>INVALID_PROPERTY</c>.</summary>
    public string? Error { get; init; }

    /// <summary>The kind of check, such as <c>JSON_SCHEMA_ERROR</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Message { get; init; }

    /// <summary>The line in which it begins, from 1.</summary>
    public int? LineStart { get; init; }

    /// <summary>The line in which it ends.</summary>
    public int? LineEnd { get; init; }

    /// <summary>The column at which it begins, from 1.</summary>
    public int? ColumnStart { get; init; }

    /// <summary>The column at which it ends.</summary>
    public int? ColumnEnd { get; init; }

    /// <summary>Where it is, if there are several places.</summary>
    public IReadOnlyList<FlowErrorPointer> Pointers { get; init => field = value ?? []; } = [];
}
