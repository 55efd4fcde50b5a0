using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Groups;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientInt64Converter), typeof(LenientInt32Converter),
        typeof(LenientDoubleConverter), typeof(LenientDecimalConverter), typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(GroupJoinRequest))]
[JsonSerializable(typeof(GroupJoinDecision))]
internal sealed partial class GroupsJson : JsonSerializerContext;
