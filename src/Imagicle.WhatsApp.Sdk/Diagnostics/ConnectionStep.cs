namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What <see cref="ConnectionDoctor"/> checks, in the order of setting an account up.</summary>
/// <example>
/// <code>
/// ConnectionDoctor doctor = services.BuildServiceProvider().GetRequiredService&lt;ConnectionDoctor&gt;();
/// var report = await doctor.CheckAsync(cancellationToken: cancellationToken);
/// if (report[ConnectionStep.TokenLifetime].Outcome == ConnectionOutcome.Failed)
/// {
///     Console.WriteLine("Make a permanent token.");
/// }
/// </code>
/// </example>
public enum ConnectionStep
{
    /// <summary>The settings are there and look right.</summary>
    Settings,

    /// <summary>The Graph API answers.</summary>
    Network,

    /// <summary>App id and app secret belong together, and the token to this app.</summary>
    App,

    /// <summary>Meta takes the access token.</summary>
    AccessToken,

    /// <summary>The access token does not end.</summary>
    TokenLifetime,

    /// <summary>
    /// The access token has <c>whatsapp_business_messaging</c> and <c>whatsapp_business_management</c>.
    /// </summary>
    Permissions,

    /// <summary>The account id is that of a WhatsApp Business Account in good order, which the token covers.</summary>
    BusinessAccount,

    /// <summary>The phone number id is that of a number of this account.</summary>
    PhoneNumber,

    /// <summary>Further numbers can be added: 2 before Meta has verified the business, 20 after.</summary>
    NumberLimit,

    /// <summary>The number is verified, registered and connected.</summary>
    Registration,

    /// <summary>The name that customers see is approved.</summary>
    DisplayName,

    /// <summary>How customers take the messages.</summary>
    Quality,

    /// <summary>The number takes as many messages a second as the settings allow.</summary>
    Throughput,

    /// <summary>The app is subscribed to the account.</summary>
    AppSubscription,

    /// <summary>The app is subscribed to the field <c>messages</c>.</summary>
    WebhookFields,

    /// <summary>Meta sends the webhooks of the number to the expected address.</summary>
    CallbackUrl,

    /// <summary>The address answers Meta's challenge.</summary>
    WebhookVerification,

    /// <summary>The address refuses what Meta has not signed.</summary>
    WebhookSignature,

    /// <summary>Payment, restrictions, reviews: nothing stops messages.</summary>
    Health,

    /// <summary>Meta accepts a message.</summary>
    TestMessage,
}
