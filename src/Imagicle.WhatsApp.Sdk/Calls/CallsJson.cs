using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Calls;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientInt32Converter),
        typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(CallPermission))]
[JsonSerializable(typeof(CallSettings))]
internal sealed partial class CallsJson : JsonSerializerContext;
