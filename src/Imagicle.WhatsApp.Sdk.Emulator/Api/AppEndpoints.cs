using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Apps: details, webhook subscription, uploads, and what <c>debug_token</c> tells.</summary>
internal static class AppEndpoints
{
    internal static void AddTo(EndpointTable endpoints, GraphAccess access)
    {
        endpoints.Add<GraphRoot>("GET", "debug_token", null, call => DebugToken(call, access));
        endpoints.Add<GraphRoot>("GET", "me", null, Me);
        endpoints.Add<EmulatedApp>("GET", "", null, Describe);
        endpoints.Add<EmulatedApp>("GET", "subscriptions", null, GetSubscriptions);
        endpoints.Add<EmulatedApp>("POST", "subscriptions", null, SubscribeAsync);
        endpoints.Add<EmulatedApp>("DELETE", "subscriptions", null, Unsubscribe);
        endpoints.Add<EmulatedApp>("POST", "uploads", null, UploadSession.StartAsync);
        endpoints.Add<UploadSession>("GET", "", null, UploadSession.Get);
        endpoints.Add<UploadSession>("POST", "", null, UploadSession.Append);
    }

    /// <summary>A callback URL that answered its challenge.</summary>
    /// <exception cref="GraphErrorException">It did not.</exception>
    internal static async Task<WebhookTarget> VerifyAsync(
        EmulatedApp app, string url, string verifyToken, CancellationToken cancellationToken)
    {
        try
        {
            return await app.VerifyAsync(ReadUrl(url), verifyToken, handler: null, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (InvalidOperationException problem)
        {
            throw NotVerified(problem);
        }
    }

    private static JsonObject DebugToken(ApiCall call, GraphAccess access)
    {
        var value = call.Query("input_token") ?? throw Refusal.ParameterRequired("input_token");
        if (!access.TryFind(value, out var token))
        {
            return new()
            {
                ["data"] = new JsonObject
                {
                    ["error"] = new JsonObject { ["code"] = 190, ["message"] = "Invalid OAuth access token." },
                    ["is_valid"] = false,
                    ["scopes"] = new JsonArray(),
                },
            };
        }

        var problem = access.Problem(token);
        var data = new JsonObject
        {
            ["app_id"] = token.App?.Id,
            ["type"] = token.Type,
            ["application"] = token.App?.Name,
            ["data_access_expires_at"] = 0,
            ["expires_at"] = token.ExpiresAt?.ToUnixTimeSeconds() ?? 0,
            ["is_valid"] = problem is null,
            ["issued_at"] = token.IssuedAt.ToUnixTimeSeconds(),
            ["scopes"] = new JsonArray([.. token.Scopes.Select(scope => JsonValue.Create(scope))]),
            ["granular_scopes"] = new JsonArray([.. token.Scopes
                .Where(scope => scope is Permission.Messaging or Permission.Management)
                .Select(scope => new JsonObject
                {
                    ["scope"] = scope,
                    ["target_ids"] = new JsonArray([.. token.Accounts.Select(account => JsonValue.Create(account.Id))]),
                })]),
            ["user_id"] = token.UserId,
        };
        if (problem is not null)
        {
            data["error"] = new JsonObject
            {
                ["code"] = problem.Code,
                ["message"] = problem.Message,
                ["subcode"] = problem.Subcode,
            };
        }

        return new() { ["data"] = data };
    }

    private static JsonObject Me(ApiCall call) => new()
    {
        ["name"] = "Emulated system user",
        ["id"] = call.Token?.UserId ?? throw Refusal.UnknownObject("GET", "me"),
    };

    private static JsonObject Describe(ApiCall call)
    {
        var app = (EmulatedApp)call.Node;
        return FieldSelection.Apply(
            new() { ["id"] = app.Id, ["name"] = app.Name, ["link"] = $"https://www.facebook.com/games/?app_id={app.Id}" },
            call.Query("fields"),
            ["link", "name"],
            "Application");
    }

    private static JsonObject GetSubscriptions(ApiCall call)
    {
        var app = OwnApp(call);
        return new()
        {
            ["data"] = app.CallbackUrl is { } url
                ? new JsonArray(new JsonObject
                {
                    ["object"] = "whatsapp_business_account",
                    ["callback_url"] = url.ToString(),
                    ["active"] = true,
                    ["fields"] = new JsonArray([.. (app.Fields ?? WebhookFields.All)
                        .Select(field => new JsonObject { ["name"] = field, ["version"] = "v25.0" })]),
                })
                : new JsonArray(),
        };
    }

    private static async Task<JsonObject> SubscribeAsync(ApiCall call)
    {
        var app = OwnApp(call);
        var root = await call.ReadParametersAsync().ConfigureAwait(false);
        if (root.OptionalText("object") != "whatsapp_business_account")
        {
            throw Refusal.NotOneOf("object", ["whatsapp_business_account"]);
        }

        var fields = root.OptionalText("fields") is { } list
            ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;
        if (fields?.Except(WebhookFields.All).FirstOrDefault() is { } unknown)
        {
            throw Refusal.InvalidParameter("fields", $"there is no field {unknown}.");
        }

        try
        {
            await app.ConnectAsync(
                ReadUrl(root.OptionalText("callback_url") ?? throw Refusal.ParameterRequired("callback_url")),
                root.OptionalText("verify_token") ?? throw Refusal.ParameterRequired("verify_token"),
                call.Aborted).ConfigureAwait(false);
        }
        catch (InvalidOperationException problem)
        {
            throw NotVerified(problem);
        }

        app.Fields = fields ?? app.Fields;
        return ApiCall.Success();
    }

    private static JsonObject Unsubscribe(ApiCall call)
    {
        OwnApp(call).Unsubscribe();
        return ApiCall.Success();
    }

    /// <summary>Only the app's own token, <c>id|secret</c>, may do that.</summary>
    private static EmulatedApp OwnApp(ApiCall call) => call.Token is null
        ? (EmulatedApp)call.Node
        : throw new GraphErrorException(400, 15, "(#15) This method must be called with an app access_token.");

    private static Uri ReadUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && url.Length <= 2000
            ? uri
            : throw Refusal.InvalidParameter("callback_url", "is no valid address.");

    private static GraphErrorException NotVerified(Exception problem) => new(
        400, 2200, "(#2200) Callback verification failed with the following errors: " + problem.Message);
}
