using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

internal sealed class TemplateComponentConverter : UnionConverter<TemplateComponent>
{
    private protected override Dictionary<string, Member> GetMembers() => new()
    {
        ["HEADER"] = Of(TemplatesJson.Default.HeaderComponent),
        ["BODY"] = Of(TemplatesJson.Default.BodyComponent),
        ["FOOTER"] = Of(TemplatesJson.Default.FooterComponent),
        ["BUTTONS"] = Of(TemplatesJson.Default.ButtonsComponent),
        ["CAROUSEL"] = Of(TemplatesJson.Default.CarouselComponent),
        ["LIMITED_TIME_OFFER"] = Of(TemplatesJson.Default.LimitedTimeOfferComponent),
        ["CALL_PERMISSION_REQUEST"] = Of(TemplatesJson.Default.CallPermissionRequestComponent),
    };

    private protected override TemplateComponent Keep(JsonElement json) => new CustomComponent(json);

    private protected override JsonElement? JsonOf(TemplateComponent value) => (value as CustomComponent)?.Json;
}
