namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// The business did not do what a test expected; the message prints the conversation and how the last webhook went.
/// </summary>
public sealed class EmulatorAssertionException : Exception
{
    /// <summary>With a text.</summary>
    /// <param name="message">What was expected, what came, and the conversation.</param>
    /// <param name="innerException">What it came from. Default: none.</param>
    public EmulatorAssertionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
