namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// How far a call of the business has come. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>RINGING</c>.</param>
public readonly record struct CallStatus(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Ringing = "RINGING";
        public const string Accepted = "ACCEPTED";
        public const string Rejected = "REJECTED";
#pragma warning restore CS1591
    }

    /// <summary>The customer's phone rings.</summary>
    public static CallStatus Ringing { get; } = new(Names.Ringing);

    /// <summary>The customer took it.</summary>
    public static CallStatus Accepted { get; } = new(Names.Accepted);

    /// <summary>The customer refused it.</summary>
    public static CallStatus Rejected { get; } = new(Names.Rejected);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
