namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The channel refused a message; nothing was sent. The derived type names the reason.</summary>
public abstract class ChannelRefusalException : Exception
{
    private protected ChannelRefusalException(string message)
        : base(message)
    {
    }
}
