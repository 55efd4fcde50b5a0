using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.BlockList;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
        typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(BlockedUser))]
[JsonSerializable(typeof(FailedBlock))]
internal sealed partial class BlockListJson : JsonSerializerContext;
