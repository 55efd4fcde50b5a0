namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What becomes of a marketing message that cannot go through the Marketing Messages API. An open set.</summary>
/// <param name="Value">The wire value, for example <c>STRICT</c>.</param>
public readonly record struct ProductPolicy(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string CloudApiFallback = "CLOUD_API_FALLBACK";
        public const string Strict = "STRICT";
#pragma warning restore CS1591
    }

    /// <summary>It goes out as an ordinary message of the Cloud API.</summary>
    public static ProductPolicy CloudApiFallback { get; } = new(Names.CloudApiFallback);

    /// <summary>It fails.</summary>
    public static ProductPolicy Strict { get; } = new(Names.Strict);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
