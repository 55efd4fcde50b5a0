using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What happened to the account. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>ACCOUNT_CREATED</c>.</param>
/// <example>
/// <code>
/// var filter = new ActivityFilter { Types = [ActivityType.UserAdded, ActivityType.UserRemoved] };
/// var changes = client.BusinessAccount.ListActivitiesAsync(filter, cancellationToken: cancellationToken);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<ActivityType>))]
public readonly record struct ActivityType(string Value) : IWireString<ActivityType>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="ActivityType.AccountCreated"/>
        public const string AccountCreated = "ACCOUNT_CREATED";

        /// <inheritdoc cref="ActivityType.AccountUpdated"/>
        public const string AccountUpdated = "ACCOUNT_UPDATED";

        /// <inheritdoc cref="ActivityType.AccountDeleted"/>
        public const string AccountDeleted = "ACCOUNT_DELETED";

        /// <inheritdoc cref="ActivityType.PhoneNumberAdded"/>
        public const string PhoneNumberAdded = "PHONE_NUMBER_ADDED";

        /// <inheritdoc cref="ActivityType.PhoneNumberRemoved"/>
        public const string PhoneNumberRemoved = "PHONE_NUMBER_REMOVED";

        /// <inheritdoc cref="ActivityType.PhoneNumberVerified"/>
        public const string PhoneNumberVerified = "PHONE_NUMBER_VERIFIED";

        /// <inheritdoc cref="ActivityType.UserAdded"/>
        public const string UserAdded = "USER_ADDED";

        /// <inheritdoc cref="ActivityType.UserRemoved"/>
        public const string UserRemoved = "USER_REMOVED";

        /// <inheritdoc cref="ActivityType.UserRoleChanged"/>
        public const string UserRoleChanged = "USER_ROLE_CHANGED";

        /// <inheritdoc cref="ActivityType.PermissionGranted"/>
        public const string PermissionGranted = "PERMISSION_GRANTED";

        /// <inheritdoc cref="ActivityType.PermissionRevoked"/>
        public const string PermissionRevoked = "PERMISSION_REVOKED";

        /// <inheritdoc cref="ActivityType.TemplateCreated"/>
        public const string TemplateCreated = "TEMPLATE_CREATED";

        /// <inheritdoc cref="ActivityType.TemplateUpdated"/>
        public const string TemplateUpdated = "TEMPLATE_UPDATED";

        /// <inheritdoc cref="ActivityType.TemplateDeleted"/>
        public const string TemplateDeleted = "TEMPLATE_DELETED";

        /// <inheritdoc cref="ActivityType.WebhookConfigured"/>
        public const string WebhookConfigured = "WEBHOOK_CONFIGURED";

        /// <inheritdoc cref="ActivityType.ApiAccessGranted"/>
        public const string ApiAccessGranted = "API_ACCESS_GRANTED";

        /// <inheritdoc cref="ActivityType.ApiAccessRevoked"/>
        public const string ApiAccessRevoked = "API_ACCESS_REVOKED";

        /// <inheritdoc cref="ActivityType.BillingUpdated"/>
        public const string BillingUpdated = "BILLING_UPDATED";

        /// <inheritdoc cref="ActivityType.ComplianceAction"/>
        public const string ComplianceAction = "COMPLIANCE_ACTION";

        /// <inheritdoc cref="ActivityType.SecurityEvent"/>
        public const string SecurityEvent = "SECURITY_EVENT";
    }

    /// <summary>The account was made.</summary>
    public static ActivityType AccountCreated { get; } = new(Names.AccountCreated);

    /// <summary>The account was changed.</summary>
    public static ActivityType AccountUpdated { get; } = new(Names.AccountUpdated);

    /// <summary>The account was deleted.</summary>
    public static ActivityType AccountDeleted { get; } = new(Names.AccountDeleted);

    /// <summary>A phone number was added.</summary>
    public static ActivityType PhoneNumberAdded { get; } = new(Names.PhoneNumberAdded);

    /// <summary>A phone number was removed.</summary>
    public static ActivityType PhoneNumberRemoved { get; } = new(Names.PhoneNumberRemoved);

    /// <summary>A phone number was verified by code.</summary>
    public static ActivityType PhoneNumberVerified { get; } = new(Names.PhoneNumberVerified);

    /// <summary>A person got access.</summary>
    public static ActivityType UserAdded { get; } = new(Names.UserAdded);

    /// <summary>A person lost access.</summary>
    public static ActivityType UserRemoved { get; } = new(Names.UserRemoved);

    /// <summary>A person may do other things now.</summary>
    public static ActivityType UserRoleChanged { get; } = new(Names.UserRoleChanged);

    /// <summary>A permission was given.</summary>
    public static ActivityType PermissionGranted { get; } = new(Names.PermissionGranted);

    /// <summary>A permission was taken away.</summary>
    public static ActivityType PermissionRevoked { get; } = new(Names.PermissionRevoked);

    /// <summary>A message template was made.</summary>
    public static ActivityType TemplateCreated { get; } = new(Names.TemplateCreated);

    /// <summary>A message template was changed.</summary>
    public static ActivityType TemplateUpdated { get; } = new(Names.TemplateUpdated);

    /// <summary>A message template was deleted.</summary>
    public static ActivityType TemplateDeleted { get; } = new(Names.TemplateDeleted);

    /// <summary>The webhook was set.</summary>
    public static ActivityType WebhookConfigured { get; } = new(Names.WebhookConfigured);

    /// <summary>An app got access.</summary>
    public static ActivityType ApiAccessGranted { get; } = new(Names.ApiAccessGranted);

    /// <summary>An app lost access.</summary>
    public static ActivityType ApiAccessRevoked { get; } = new(Names.ApiAccessRevoked);

    /// <summary>The payment was changed.</summary>
    public static ActivityType BillingUpdated { get; } = new(Names.BillingUpdated);

    /// <summary>Meta took a measure.</summary>
    public static ActivityType ComplianceAction { get; } = new(Names.ComplianceAction);

    /// <summary>Something touched the security.</summary>
    public static ActivityType SecurityEvent { get; } = new(Names.SecurityEvent);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static ActivityType IWireString<ActivityType>.Of(string value) => new(value);
}
