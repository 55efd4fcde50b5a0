namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>
/// The point where a conversation enters the host's flow: a programmed intent, or <see cref="DefaultFallback"/> when none
/// matches. It is never the flow's start, because the customer has already said something.
/// </summary>
/// <param name="Intent">The intent's name, or <c>DefaultFallback</c>.</param>
public readonly record struct FlowEntry(string Intent)
{
    internal const string DefaultFallbackName = "DefaultFallback";

    /// <summary>No intent matched.</summary>
    public static FlowEntry DefaultFallback { get; } = new(DefaultFallbackName);

    /// <summary>Whether no intent matched.</summary>
    public bool IsDefaultFallback => Intent is null or DefaultFallbackName;

    /// <summary>The name.</summary>
    public override string ToString() => Intent ?? DefaultFallbackName;
}
