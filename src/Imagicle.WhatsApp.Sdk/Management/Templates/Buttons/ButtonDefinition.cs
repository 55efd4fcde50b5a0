using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A button of a template, as it is reviewed: <see cref="QuickReplyButtonDefinition"/>,
/// <see cref="UrlButtonDefinition"/>, ... The set is open: what this version does not know is a
/// <see cref="CustomButtonDefinition"/>, whole.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
/// </summary>
/// <example>
/// <code>
/// ButtonDefinition button = new QuickReplyButtonDefinition("Stop");
/// </code>
/// </example>
[JsonConverter(typeof(ButtonDefinitionConverter))]
public abstract record ButtonDefinition : GraphObject
{
    private protected ButtonDefinition()
    {
    }

    /// <summary>The wire <c>type</c>, for example <c>QUICK_REPLY</c>.</summary>
    public abstract string Type { get; }

    /// <summary>What it says, 25 characters at most; null if WhatsApp writes it.</summary>
    public string? Text { get; init; }
}
