namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a customer wants. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>stop</c>.</param>
public readonly record struct UserPreference(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Stop = "stop";
        public const string Resume = "resume";
#pragma warning restore CS1591
    }

    /// <summary>No more of it.</summary>
    public static UserPreference Stop { get; } = new(Names.Stop);

    /// <summary>It may be sent again.</summary>
    public static UserPreference Resume { get; } = new(Names.Resume);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
