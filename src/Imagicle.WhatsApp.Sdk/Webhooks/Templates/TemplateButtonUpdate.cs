namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A button of an edited template.</summary>
/// <param name="Type"><c>QUICK_REPLY</c>, <c>URL</c>, <c>PHONE_NUMBER</c>, ...</param>
public sealed record TemplateButtonUpdate(string Type)
{
    /// <summary>What it says.</summary>
    public string? Text { get; init; }

    /// <summary>The address that it opens.</summary>
    public string? Url { get; init; }

    /// <summary>The number that it calls.</summary>
    public string? PhoneNumber { get; init; }
}
