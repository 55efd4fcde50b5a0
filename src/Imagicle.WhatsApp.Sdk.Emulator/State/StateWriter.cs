using System.Globalization;
using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Everything that an emulator knows, as JSON. <see cref="StateReader"/> reads it.</summary>
internal static class StateWriter
{
    internal const int Version = 1;

    internal static JsonObject Write(EmulatorCore core) => new()
    {
        ["version"] = Version,
        ["apps"] = Array(core.Apps, app => new JsonObject
        {
            ["id"] = app.Id,
            ["secret"] = app.Secret,
            ["verify_token"] = app.VerifyToken,
            ["name"] = app.Name,
            ["callback_url"] = app.CallbackUrl?.ToString(),
            ["requires_secret_proof"] = app.RequiresSecretProof,
            ["fields"] = app.Fields is { } fields ? Array(fields, field => JsonValue.Create(field)) : null,
        }),
        ["tokens"] = Array(core.Tokens.Values.OrderBy(token => token.Value, StringComparer.Ordinal), token => new JsonObject
        {
            ["value"] = token.Value,
            ["type"] = token.Type,
            ["app"] = token.App?.Id,
            ["scopes"] = Array(token.Scopes, scope => JsonValue.Create(scope)),
            ["expires_at"] = Time(token.ExpiresAt),
            ["revoked"] = token.IsRevoked,
            ["accounts"] = Array(token.Accounts, account => JsonValue.Create(account.Id)),
        }),
        ["accounts"] = Array(core.Accounts, Write),
    };

    private static JsonObject Write(EmulatedAccount account)
    {
        lock (account.Gate)
        {
            return new()
            {
                ["id"] = account.Id,
                ["app"] = account.App.Id,
                ["token"] = account.Token.Value,
                ["name"] = account.Name,
                ["review_status"] = account.ReviewStatus,
                ["business_name"] = account.BusinessName,
                ["business_verification_status"] = account.BusinessVerificationStatus,
                ["country"] = account.Country,
                ["currency"] = account.Currency,
                ["payment_method"] = account.HasPaymentMethod,
                ["restricted"] = account.IsRestricted,
                ["locked"] = account.IsLocked,
                ["app_subscribed"] = account.IsAppSubscribed,
                ["messaging_limit"] = account.MessagingLimit,
                ["health"] = Write(account.Health),
                ["people"] = Array(account.Customers.All, Write),
                ["templates"] = Array(account.Templates.All, Write),
                ["phone_numbers"] = Array(account.PhoneNumbers, Write),
            };
        }
    }

    private static JsonObject Write(EmulatedPerson person) => new()
    {
        ["user_id"] = person.UserId,
        ["wa_id"] = person.WaId,
        ["name"] = person.Name,
        ["username"] = person.Username,
        ["hides_phone_number"] = person.HidesPhoneNumber,
        ["identity_key_hash"] = person.IdentityKeyHash,
        ["refuses_marketing"] = person.RefusesMarketing,
        ["unreachable"] = person.IsUnreachable,
    };

    private static JsonObject Write(StoredTemplate template) => new()
    {
        ["id"] = template.Id,
        ["name"] = template.Definition.Name,
        ["language"] = template.Definition.Language,
        ["category"] = template.Definition.Category,
        ["named_parameters"] = template.Definition.HasNamedParameters,
        ["components"] = template.Definition.ComponentsJson is { } json ? JsonNode.Parse(json) : null,
        ["body_parameters"] = template.Definition.BodyParameters,
        ["button_labels"] = Array(template.Definition.ButtonLabels, label => JsonValue.Create(label)),
        ["status"] = template.Status,
        ["quality"] = template.Quality,
        ["rejected_reason"] = template.RejectedReason,
    };

    private static JsonObject Write(EmulatedPhoneNumber number) => new()
    {
        ["id"] = number.Id,
        ["display_phone_number"] = number.DisplayPhoneNumber,
        ["verified_name"] = number.VerifiedName,
        ["registered"] = number.IsRegistered,
        ["code_verification_status"] = number.CodeVerificationStatus,
        ["pin"] = number.Pin,
        ["quality_rating"] = number.QualityRating,
        ["status"] = number.Status,
        ["name_status"] = number.NameStatus,
        ["official"] = number.IsOfficialBusinessAccount,
        ["test_number"] = number.IsTestNumber,
        ["allowed_recipients"] = Array(number.AllowedRecipients, recipient => JsonValue.Create(recipient)),
        ["throughput"] = number.ThroughputPerSecond,
        ["pair_limit"] = number.HasPairLimit,
        ["health"] = Write(number.Health),
        ["settings"] = number.Settings.DeepClone(),
        ["profile"] = new JsonObject(number.Profile.Texts
            .Select(text => KeyValuePair.Create(text.Key, (JsonNode?)JsonValue.Create(text.Value)))),
        ["websites"] = Array(number.Profile.Websites, site => JsonValue.Create(site)),
        ["media"] = Array(
            number.Core.Nodes.Values.OfType<StoredMedia>().Where(media => media.Number == number),
            media => new JsonObject
            {
                ["id"] = media.Id,
                ["mime_type"] = media.MimeType,
                ["expires_at"] = Time(media.ExpiresAt),
                ["content"] = Convert.ToBase64String(media.Content),
            }),
        ["chats"] = Array(number.Chats.Customers, customer => new JsonObject
        {
            ["user_id"] = customer.UserId,
            ["last_message"] = Time(customer.LastMessageTime),
            ["ad"] = Time(customer.AdTime),
            ["free_entry_until"] = Time(customer.FreeEntryUntil),
            ["blocked"] = customer.IsBlocked,
        }),
        ["received"] = Array(number.Chats.Received, message => new JsonObject
        {
            ["id"] = message.Id,
            ["user_id"] = message.Customer.UserId,
            ["time"] = Time(message.Time),
            ["message"] = JsonNode.Parse(message.Entry.Json),
            ["read"] = Time(message.Entry.ReadByBusiness),
        }),
        ["sent"] = Array(number.Messages.Where(message => message.Group is null), Write),
    };

    private static JsonObject Write(EmulatedMessage message) => new()
    {
        ["id"] = message.Id,
        ["user_id"] = message.Customer?.UserId,
        ["time"] = Time(message.Time),
        ["request"] = message.RequestJson,
        ["status"] = message.Status.ToString(),
        ["error"] = message.Error is { } error
            ? new JsonObject { ["code"] = error.Code, ["title"] = error.Title, ["details"] = error.Details }
            : null,
    };

    private static JsonObject? Write(EmulatedHealth? health) => health is null ? null : new()
    {
        ["can_send_message"] = health.CanSendMessage,
        ["error_code"] = health.ErrorCode,
        ["description"] = health.Description,
        ["solution"] = health.Solution,
    };

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static string? Time(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);
}
