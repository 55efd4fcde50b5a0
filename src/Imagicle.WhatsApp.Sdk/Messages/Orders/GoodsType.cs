namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What is sold. An open set: other values are sent as they are.</summary>
/// <param name="Value">The wire value, for example <c>digital-goods</c>.</param>
public readonly record struct GoodsType(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Digital = "digital-goods";
        public const string Physical = "physical-goods";
#pragma warning restore CS1591
    }

    /// <summary>Nothing to ship.</summary>
    public static GoodsType Digital { get; } = new(Names.Digital);

    /// <summary>Something to ship.</summary>
    public static GoodsType Physical { get; } = new(Names.Physical);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
