namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What may stand above the text of an interactive message.</summary>
internal enum HeaderRule
{
    Any,
    Text,
    TextRequired,
    None,
}
