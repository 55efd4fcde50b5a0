namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Who handles a conversation. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>ai_agent</c>.</param>
public readonly record struct HandlerRole(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string AiAgent = "ai_agent";
        public const string Ctwa = "ctwa";
        public const string CustomerService = "customer_service";
        public const string Escalation = "escalation";
        public const string Marketing = "marketing";
        public const string Utility = "utility";
#pragma warning restore CS1591
    }

    /// <summary>Meta Business Agent.</summary>
    public static HandlerRole AiAgent { get; } = new(Names.AiAgent);

    /// <summary>Click-to-WhatsApp ads.</summary>
    public static HandlerRole Ctwa { get; } = new(Names.Ctwa);

    /// <summary>Customer service.</summary>
    public static HandlerRole CustomerService { get; } = new(Names.CustomerService);

    /// <summary>Whom the agent escalates to.</summary>
    public static HandlerRole Escalation { get; } = new(Names.Escalation);

    /// <summary>Marketing.</summary>
    public static HandlerRole Marketing { get; } = new(Names.Marketing);

    /// <summary>Utility messages.</summary>
    public static HandlerRole Utility { get; } = new(Names.Utility);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
