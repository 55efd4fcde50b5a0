using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A flow to create.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// var created = await client.Flows.CreateAsync(new NewFlow("Book a table", FlowCategory.AppointmentBooking)
/// {
///     FlowJson = File.ReadAllText("flow.json"),
///     Publish = true,
/// });
/// </code>
/// </example>
/// <param name="Name">A name that no other flow of the account has.</param>
/// <param name="Categories">What it is for; at least one.</param>
public sealed record NewFlow(string Name, params IReadOnlyList<FlowCategory> Categories) : GraphObject
{
    /// <summary>The flow, as JSON text; can be uploaded later, too.</summary>
    public string? FlowJson { get; init; }

    /// <summary>Whether to publish it at once; only with <see cref="FlowJson"/>. Meta's default is false.</summary>
    public bool? Publish { get; init; }

    /// <summary>A flow to copy.</summary>
    public string? CloneFlowId { get; init; }

    /// <summary>The endpoint that it exchanges data with.</summary>
    public string? EndpointUri { get; init; }

    /// <summary>A name that no other flow of the account has.</summary>
    public string Name { get; init => field = Shape.NotBlank(value, nameof(Name)); } = Shape.NotBlank(Name);
}
