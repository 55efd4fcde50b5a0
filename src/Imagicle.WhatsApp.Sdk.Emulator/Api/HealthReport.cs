using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// <c>health_status</c>: whether the number, its account, its business and the app let messages through.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status"/>
/// </summary>
internal static class HealthReport
{
    private static readonly string[] FromBest = ["AVAILABLE", "LIMITED", "BLOCKED"];

    internal static JsonObject Of(EmulatedPhoneNumber number) => Report(
        [Entity("PHONE_NUMBER", number.Id, number.Health ?? Derive(number)), .. EntitiesOf(number.Account)]);

    internal static JsonObject Of(EmulatedAccount account) => Report([.. EntitiesOf(account)]);

    private static JsonObject[] EntitiesOf(EmulatedAccount account) =>
    [
        Entity("WABA", account.Id, account.Health ?? Derive(account)),
        Entity("BUSINESS", account.BusinessId, DeriveBusiness(account)),
        Entity("APP", account.App.Id, new("AVAILABLE")),
    ];

    private static EmulatedHealth Derive(EmulatedPhoneNumber number) => number switch
    {
        { CurrentStatus: "BANNED" or "RESTRICTED" } => new("BLOCKED")
        {
            ErrorCode = 141009,
            Description = "The phone number is restricted or banned.",
            Solution = "Check the quality of the phone number in WhatsApp Manager and appeal.",
        },
        { IsRegistered: false } => new("BLOCKED")
        {
            ErrorCode = 141000,
            Description = "The phone number is not registered on the Cloud API.",
            Solution = "Register the phone number with POST /{phone-number-id}/register.",
        },
        { NameStatus: "DECLINED" } => new("LIMITED")
        {
            ErrorCode = 141002,
            Description = "The display name was not approved.",
            Solution = "Change the display name in WhatsApp Manager.",
        },
        _ => new("AVAILABLE"),
    };

    private static EmulatedHealth Derive(EmulatedAccount account) => account switch
    {
        { IsRestricted: true } or { IsLocked: true } or { ReviewStatus: "REJECTED" } => new("BLOCKED")
        {
            ErrorCode = 141005,
            Description = "The WhatsApp Business Account is restricted or was rejected.",
            Solution = "See the account in Business Support Home and ask for a review.",
        },
        { HasPaymentMethod: false } => new("BLOCKED")
        {
            ErrorCode = 141006,
            Description = "There is an error with the payment method. This will block business initiated "
                + "conversations.",
            Solution = "There was an error with your payment method. Please add a new payment method to the account.",
        },
        _ => new("AVAILABLE"),
    };

    private static EmulatedHealth DeriveBusiness(EmulatedAccount account) =>
        account.BusinessVerificationStatus == "verified"
            ? new("AVAILABLE")
            : new("LIMITED")
            {
                ErrorCode = 141010,
                Description = "The business has not passed business verification.",
                Solution = "Complete business verification in Meta Business Suite.",
            };

    private static JsonObject Entity(string type, string id, EmulatedHealth health)
    {
        var entity = new JsonObject
        {
            ["entity_type"] = type,
            ["id"] = id,
            ["can_send_message"] = health.CanSendMessage,
        };
        if (health.Description is not null)
        {
            entity["errors"] = new JsonArray(new JsonObject { ["error_code"] = health.ErrorCode }
                .With("error_description", health.Description)
                .With("possible_solution", health.Solution));
        }

        return entity;
    }

    private static JsonObject Report(JsonObject[] entities) => new()
    {
        ["can_send_message"] = FromBest[entities.Max(entity =>
            Math.Max(0, Array.IndexOf(FromBest, entity["can_send_message"]!.ToString())))],
        ["entities"] = new JsonArray([.. entities]),
    };
}
