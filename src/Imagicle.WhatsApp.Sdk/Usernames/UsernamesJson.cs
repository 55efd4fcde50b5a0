using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Usernames;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
        typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(BusinessUsername))]
[JsonSerializable(typeof(UserIdAccount))]
internal sealed partial class UsernamesJson : JsonSerializerContext;
