namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// Who handles a conversation. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// // Conversations that Meta's agent gave up: somebody should look at them.
/// var escalated = events.OfType&lt;MessagingHandover&gt;()
///     .Where(handover =&gt; handover.PreviousOwner == HandlerRole.AiAgent)
///     .Where(handover =&gt; handover.NewOwner == HandlerRole.Escalation)
///     .Select(handover =&gt; handover.User);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>ai_agent</c>.</param>
public readonly record struct HandlerRole(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="HandlerRole.AiAgent"/>
        public const string AiAgent = "ai_agent";

        /// <inheritdoc cref="HandlerRole.Ctwa"/>
        public const string Ctwa = "ctwa";

        /// <inheritdoc cref="HandlerRole.CustomerService"/>
        public const string CustomerService = "customer_service";

        /// <inheritdoc cref="HandlerRole.Escalation"/>
        public const string Escalation = "escalation";

        /// <inheritdoc cref="HandlerRole.Marketing"/>
        public const string Marketing = "marketing";

        /// <inheritdoc cref="HandlerRole.Utility"/>
        public const string Utility = "utility";
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
