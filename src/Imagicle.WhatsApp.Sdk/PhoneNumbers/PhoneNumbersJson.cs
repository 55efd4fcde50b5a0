using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.PhoneNumbers;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
        typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(PhoneNumber))]
[JsonSerializable(typeof(PhoneNumberSettings))]
[JsonSerializable(typeof(EncryptionKey))]
[JsonSerializable(typeof(OfficialAccount))]
internal sealed partial class PhoneNumbersJson : JsonSerializerContext;
