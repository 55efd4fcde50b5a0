using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A part of a template: <see cref="HeaderComponent"/>, <see cref="BodyComponent"/>, <see cref="FooterComponent"/>,
/// <see cref="ButtonsComponent"/>, ... The set is open: what this version does not know is a
/// <see cref="CustomComponent"/>, whole.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// IReadOnlyList&lt;TemplateComponent&gt; components =
/// [
///     HeaderComponent.Image("4::aW1hZ2UvanBn..."),
///     new BodyComponent("Hi {{1}}, your order {{2}} is on its way.", "Ada", "17"),
///     new ButtonsComponent(new QuickReplyButtonDefinition("Stop")),
/// ];
/// </code>
/// </example>
[JsonConverter(typeof(TemplateComponentConverter))]
public abstract record TemplateComponent : GraphObject
{
    private protected TemplateComponent()
    {
    }

    /// <summary>The wire <c>type</c>, for example <c>BODY</c>.</summary>
    public abstract string Type { get; }
}
