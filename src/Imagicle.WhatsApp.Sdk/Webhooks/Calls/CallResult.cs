namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How a call ended. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>COMPLETED</c>.</param>
public readonly record struct CallResult(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Completed = "COMPLETED";
        public const string Failed = "FAILED";
#pragma warning restore CS1591
    }

    /// <summary>They talked.</summary>
    public static CallResult Completed { get; } = new(Names.Completed);

    /// <summary>It did not come about.</summary>
    public static CallResult Failed { get; } = new(Names.Failed);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
