using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

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
