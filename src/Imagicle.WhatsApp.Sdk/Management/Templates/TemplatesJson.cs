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
[JsonSerializable(typeof(MessageTemplate))]
[JsonSerializable(typeof(NewTemplate))]
[JsonSerializable(typeof(TemplateEdit))]
[JsonSerializable(typeof(CreatedTemplate))]
[JsonSerializable(typeof(AuthenticationTemplates))]
[JsonSerializable(typeof(TemplateCounts))]
[JsonSerializable(typeof(TemplatePreview))]
[JsonSerializable(typeof(TemplateComparison))]
[JsonSerializable(typeof(MigratedTemplates))]
[JsonSerializable(typeof(ArchivedTemplates))]
[JsonSerializable(typeof(UnpausedTemplate))]
[JsonSerializable(typeof(LibraryTemplate))]
[JsonSerializable(typeof(HeaderComponent))]
[JsonSerializable(typeof(BodyComponent))]
[JsonSerializable(typeof(FooterComponent))]
[JsonSerializable(typeof(ButtonsComponent))]
[JsonSerializable(typeof(CarouselComponent))]
[JsonSerializable(typeof(LimitedTimeOfferComponent))]
[JsonSerializable(typeof(CallPermissionRequestComponent))]
[JsonSerializable(typeof(QuickReplyButtonDefinition))]
[JsonSerializable(typeof(UrlButtonDefinition))]
[JsonSerializable(typeof(PhoneNumberButtonDefinition))]
[JsonSerializable(typeof(CopyCodeButtonDefinition))]
[JsonSerializable(typeof(FlowButtonDefinition))]
[JsonSerializable(typeof(OneTimePasswordButtonDefinition))]
[JsonSerializable(typeof(CatalogButtonDefinition))]
[JsonSerializable(typeof(ProductListButtonDefinition))]
[JsonSerializable(typeof(ProductButtonDefinition))]
[JsonSerializable(typeof(VoiceCallButtonDefinition))]
[JsonSerializable(typeof(ContactInfoButtonDefinition))]
[JsonSerializable(typeof(OrderDetailsButtonDefinition))]
internal sealed partial class TemplatesJson : JsonSerializerContext;
