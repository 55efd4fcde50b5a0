namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How customers take a template. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>GREEN</c>.</param>
public readonly record struct TemplateQuality(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Green = "GREEN";
        public const string Yellow = "YELLOW";
        public const string Red = "RED";
        public const string Unknown = "UNKNOWN";
#pragma warning restore CS1591
    }

    /// <summary>Good.</summary>
    public static TemplateQuality Green { get; } = new(Names.Green);

    /// <summary>Middling.</summary>
    public static TemplateQuality Yellow { get; } = new(Names.Yellow);

    /// <summary>Bad: it may be paused.</summary>
    public static TemplateQuality Red { get; } = new(Names.Red);

    /// <summary>Not rated yet.</summary>
    public static TemplateQuality Unknown { get; } = new(Names.Unknown);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
