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
[JsonSerializable(typeof(Flow))]
[JsonSerializable(typeof(NewFlow))]
[JsonSerializable(typeof(FlowEdit))]
[JsonSerializable(typeof(CreatedFlow))]
[JsonSerializable(typeof(FlowUpload))]
[JsonSerializable(typeof(FlowAsset))]
[JsonSerializable(typeof(MigratedFlows))]
[JsonSerializable(typeof(FlowMetric))]
internal sealed partial class FlowsJson : JsonSerializerContext;
