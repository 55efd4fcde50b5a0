using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

internal sealed class ButtonDefinitionConverter : UnionConverter<ButtonDefinition>
{
    private protected override Dictionary<string, Member> GetMembers() => new()
    {
        ["QUICK_REPLY"] = Of(TemplatesJson.Default.QuickReplyButtonDefinition),
        ["URL"] = Of(TemplatesJson.Default.UrlButtonDefinition),
        ["PHONE_NUMBER"] = Of(TemplatesJson.Default.PhoneNumberButtonDefinition),
        ["COPY_CODE"] = Of(TemplatesJson.Default.CopyCodeButtonDefinition),
        ["FLOW"] = Of(TemplatesJson.Default.FlowButtonDefinition),
        ["OTP"] = Of(TemplatesJson.Default.OneTimePasswordButtonDefinition),
        ["CATALOG"] = Of(TemplatesJson.Default.CatalogButtonDefinition),
        ["MPM"] = Of(TemplatesJson.Default.ProductListButtonDefinition),
        ["SPM"] = Of(TemplatesJson.Default.ProductButtonDefinition),
        ["VOICE_CALL"] = Of(TemplatesJson.Default.VoiceCallButtonDefinition),
        ["REQUEST_CONTACT_INFO"] = Of(TemplatesJson.Default.ContactInfoButtonDefinition),
        ["ORDER_DETAILS"] = Of(TemplatesJson.Default.OrderDetailsButtonDefinition),
    };

    private protected override ButtonDefinition Keep(JsonElement json) => new CustomButtonDefinition(json);

    private protected override JsonElement? JsonOf(ButtonDefinition value) => (value as CustomButtonDefinition)?.Json;
}
