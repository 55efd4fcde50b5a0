using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A flow: a form inside WhatsApp.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// await foreach (var flow in client.Flows.ListAsync())
/// {
///     Console.WriteLine($"{flow.Name}: {flow.Status}, {flow.ValidationErrors.Count} errors");
/// }
/// </code>
/// </example>
public sealed record Flow : GraphObject
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Where it stands.</summary>
    public FlowStatus? Status { get; init; }

    /// <summary>What it is for.</summary>
    public IReadOnlyList<FlowCategory> Categories { get; init => field = value ?? []; } = [];

    /// <summary>What is wrong with its JSON; it cannot be published before it is right.</summary>
    public IReadOnlyList<FlowValidationError> ValidationErrors { get; init => field = value ?? []; } = [];

    /// <summary>The version of its JSON.</summary>
    public string? JsonVersion { get; init; }

    /// <summary>The version of the exchange with its endpoint.</summary>
    public string? DataApiVersion { get; init; }

    /// <summary>Its endpoint.</summary>
    public string? EndpointUri { get; init; }

    /// <summary>Its endpoint, as flows with a JSON version before 3.0 name it.</summary>
    public string? DataChannelUri { get; init; }

    /// <summary>A page that shows it.</summary>
    public FlowPreview? Preview { get; init; }

    /// <summary>Whether it can be sent, and what is in the way; only if asked for.</summary>
    public MessagingHealth? HealthStatus { get; init; }

    /// <summary>The business account that it belongs to.</summary>
    [JsonPropertyName("whatsapp_business_account")]
    public FlowAccount? BusinessAccount { get; init; }

    /// <summary>The app that its endpoint trusts.</summary>
    public FlowApplication? Application { get; init; }

    internal const string Fields =
        "id,name,status,categories,validation_errors,json_version,data_api_version,endpoint_uri,preview,"
        + "whatsapp_business_account,application";
}
