namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>
/// A business's username was approved, reserved or given up.
/// The number is <see cref="WebhookSource.DisplayPhoneNumber"/>.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"/>
/// </summary>
/// <example>
/// <code>
/// foreach (var update in events.OfType&lt;BusinessUsernameUpdate&gt;())
/// {
///     // Null when it was given up.
///     var shown = update.Username is { } name ? $"@{name}" : update.Source.DisplayPhoneNumber;
/// }
/// </code>
/// </example>
/// <param name="Status">What became of it.</param>
public sealed record BusinessUsernameUpdate(BusinessUsernameStatus Status) : WhatsAppEvent
{
    /// <summary>The username without <c>@</c>; null when it was given up.</summary>
    public string? Username { get; init; }

    internal override string? OrderKey => AccountKey($"number/{Source.DisplayPhoneNumber}");
}
