using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Benchmarks;

// What a careful user would write without the SDK: records with setters over source-generated System.Text.Json.
internal sealed record PlainWebhook
{
    public string? Object { get; set; }
    public List<PlainEntry>? Entry { get; set; }
}

internal sealed record PlainEntry
{
    public string? Id { get; set; }
    public List<PlainChange>? Changes { get; set; }
}

internal sealed record PlainChange
{
    public PlainValue? Value { get; set; }
    public string? Field { get; set; }
}

internal sealed record PlainValue
{
    public string? MessagingProduct { get; set; }
    public PlainMetadata? Metadata { get; set; }
    public List<PlainContact>? Contacts { get; set; }
    public List<PlainMessage>? Messages { get; set; }
    public List<PlainStatus>? Statuses { get; set; }
}

internal sealed record PlainMetadata
{
    public string? DisplayPhoneNumber { get; set; }
    public string? PhoneNumberId { get; set; }
}

internal sealed record PlainContact
{
    public PlainProfile? Profile { get; set; }
    public string? WaId { get; set; }
    public string? UserId { get; set; }
}

internal sealed record PlainProfile
{
    public string? Name { get; set; }
}

internal sealed record PlainMessage
{
    public string? From { get; set; }
    public string? FromUserId { get; set; }
    public string? Id { get; set; }
    public string? Timestamp { get; set; }
    public string? Type { get; set; }
    public PlainText? Text { get; set; }
}

internal sealed record PlainText
{
    public string? Body { get; set; }
}

internal sealed record PlainStatus
{
    public string? Id { get; set; }
    public string? Status { get; set; }
    public string? Timestamp { get; set; }
    public string? RecipientId { get; set; }
    public string? RecipientUserId { get; set; }
    public string? BizOpaqueCallbackData { get; set; }
    public PlainPricing? Pricing { get; set; }
}

internal sealed record PlainPricing
{
    public bool Billable { get; set; }
    public string? PricingModel { get; set; }
    public string? Type { get; set; }
    public string? Category { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainWebhook))]
internal sealed partial class PlainJson : JsonSerializerContext;
