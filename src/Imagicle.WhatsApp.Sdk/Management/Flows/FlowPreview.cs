using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A page that shows a flow to anybody who has the link.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/flows/reference/flowsapi"/>
/// </summary>
/// <example>
/// <code>
/// var preview = await client.Flows.GetPreviewAsync("650000000000001");
/// Console.WriteLine(preview.PreviewUrl);
/// </code>
/// </example>
public sealed record FlowPreview : GraphObject
{
    /// <summary>The page. It holds a token: whoever has it sees the flow.</summary>
    public string? PreviewUrl { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
