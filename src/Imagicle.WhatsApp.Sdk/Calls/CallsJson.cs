using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Calls;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
        typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(CallPermissionInfo))]
internal sealed partial class CallsJson : JsonSerializerContext;
