namespace Imagicle.WhatsApp.Sdk.Wire;

/// <summary>Well-formed JSON that does not say what it should. The message names places and types, never contents.</summary>
internal sealed class UnreadableJsonException(string message, Exception? inner = null) : Exception(message, inner);
