namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// What a customer answered when asked to be called. An open set: an unknown value is kept as it came.
/// </summary>
/// <example>
/// <code>
/// var callable = events.OfType&lt;IncomingCallPermissionReply&gt;()
///     .Where(reply =&gt; reply.Response == CallPermissionAnswer.Accept)
///     .Select(reply =&gt; reply.Sender);
/// </code>
/// </example>
/// <param name="Value">The wire value, for example <c>accept</c>.</param>
public readonly record struct CallPermissionAnswer(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="CallPermissionAnswer.Accept"/>
        public const string Accept = "accept";

        /// <inheritdoc cref="CallPermissionAnswer.Reject"/>
        public const string Reject = "reject";
    }

    /// <summary>The business may call.</summary>
    public static CallPermissionAnswer Accept { get; } = new(Names.Accept);

    /// <summary>It may not.</summary>
    public static CallPermissionAnswer Reject { get; } = new(Names.Reject);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
