namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// The webhook field an app subscribes to. An open set: an unknown value is kept as it came.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview"/>
/// </summary>
/// <param name="Value">The wire value, for example <c>messages</c>.</param>
public readonly record struct WebhookField(string Value)
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
#pragma warning disable CS1591 // each constant is its own explanation
        public const string Messages = "messages";
#pragma warning restore CS1591
    }

    /// <summary>Messages, statuses and account errors.</summary>
    public static WebhookField Messages { get; } = new(Names.Messages);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";
}
