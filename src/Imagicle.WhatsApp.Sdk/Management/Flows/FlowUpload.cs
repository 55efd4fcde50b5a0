using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What Meta thinks of the JSON of a flow.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
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
public sealed record FlowUpload : GraphObject
{
    /// <summary>Whether it was stored; also true of a flow with mistakes.</summary>
    public bool? Success { get; init; }

    /// <summary>What is wrong with it; empty if it can be published.</summary>
    public IReadOnlyList<FlowValidationError> ValidationErrors { get; init => field = value ?? []; } = [];
}
