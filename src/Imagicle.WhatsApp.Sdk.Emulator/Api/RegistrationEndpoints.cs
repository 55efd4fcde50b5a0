using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Verification and registration of a phone number.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/registration"/>
/// </summary>
internal static class RegistrationEndpoints
{
    private const int Attempts = 10;
    private static readonly TimeSpan AttemptsSpan = TimeSpan.FromHours(72);

    internal static void AddTo(EndpointTable endpoints)
    {
        endpoints.Add<EmulatedPhoneNumber>("POST", "request_code", Permission.Management, RequestCodeAsync);
        endpoints.Add<EmulatedPhoneNumber>("POST", "verify_code", Permission.Management, VerifyCodeAsync);
        endpoints.Add<EmulatedPhoneNumber>("POST", "register", Permission.Management, RegisterAsync);
        endpoints.Add<EmulatedPhoneNumber>("POST", "deregister", Permission.Management, Deregister);
    }

    /// <exception cref="GraphErrorException">Not six digits.</exception>
    internal static string CheckPin(string pin) => pin.Length == 6 && pin.All(char.IsAsciiDigit)
        ? pin
        : throw Refusal.InvalidParameter("pin", "must be six digits.");

    private static async Task<JsonObject> RequestCodeAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        if ((root.OptionalText("code_method") ?? throw Refusal.ParameterRequired("code_method")) is not ("SMS" or "VOICE"))
        {
            throw Refusal.NotOneOf("code_method", ["SMS", "VOICE"]);
        }

        _ = root.OptionalText("language") ?? throw Refusal.ParameterRequired("language");
        call.Phone.VerificationCode = MetaIds.NewDigits(6);
        return ApiCall.Success();
    }

    private static async Task<JsonObject> VerifyCodeAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        var code = root.OptionalText("code") ?? throw Refusal.ParameterRequired("code");
        var number = call.Phone;
        if (number.VerificationCode is null || code != number.VerificationCode)
        {
            throw new GraphErrorException(400, 136025, "(#136025) Verify code error")
            {
                UserTitle = "Couldn't verify code",
                UserMessage = "The code you entered is incorrect.",
            };
        }

        number.VerificationCode = null;
        number.CodeVerificationStatus = "VERIFIED";
        return ApiCall.Success();
    }

    private static async Task<JsonObject> RegisterAsync(ApiCall call)
    {
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        MessagesEndpoint.CheckProduct(root);
        var pin = CheckPin(root.OptionalText("pin") ?? throw Refusal.ParameterRequired("pin"));
        var number = call.Phone;
        Count(number);
        if (number.CodeVerificationStatus == "NOT_VERIFIED")
        {
            throw new GraphErrorException(400, 133006, "(#133006) Phone number re-verification needed")
            {
                Details = "The phone number must be verified before it is registered.",
            };
        }

        if (number.Pin is { } expected && expected != pin)
        {
            throw new GraphErrorException(400, 133005, "(#133005) Two step verification PIN mismatch")
            {
                Details = "The two-step verification PIN is wrong.",
            };
        }

        number.Pin = pin;
        number.IsRegistered = true;
        return ApiCall.Success();
    }

    private static JsonObject Deregister(ApiCall call)
    {
        Count(call.Phone);
        if (!call.Phone.IsRegistered)
        {
            throw Refusal.NotRegistered();
        }

        call.Phone.IsRegistered = false;
        return ApiCall.Success();
    }

    private static void Count(EmulatedPhoneNumber number)
    {
        lock (number.Account.Gate)
        {
            var now = number.Core.Now;
            number.Registrations.RemoveAll(time => now - time >= AttemptsSpan);
            if (number.Registrations.Count >= Attempts)
            {
                throw new GraphErrorException(400, 133016, "(#133016) Account register/deregister rate limit exceeded")
                {
                    Details = "There were too many attempts for this phone number in the last 72 hours.",
                };
            }

            number.Registrations.Add(now);
        }
    }
}
