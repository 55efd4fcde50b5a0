using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// Brings back what <see cref="StateWriter"/> wrote: what has an id that is known is set to it, the rest is added.
/// </summary>
internal sealed class StateReader(WhatsAppEmulator emulator, EmulatorCore core)
{
    /// <exception cref="FormatException">Not a state, or of another version.</exception>
    internal void Read(JsonNode? state)
    {
        if (state is not JsonObject root || root["version"]?.ToString() != $"{StateWriter.Version}")
        {
            throw new FormatException($"This is no state of an emulator, version {StateWriter.Version}.");
        }

        try
        {
            foreach (var app in Objects(root, "apps"))
            {
                ReadApp(app);
            }

            var accounts = Objects(root, "accounts").Select(account => (account, ReadAccount(account))).ToList();
            foreach (var token in Objects(root, "tokens"))
            {
                ReadToken(token);
            }

            foreach (var (json, account) in accounts)
            {
                Fill(account, json);
            }
        }
        catch (Exception problem) when (
            problem is InvalidOperationException or ArgumentException or JsonException or GraphErrorException)
        {
            throw new FormatException($"The state cannot be read: {problem.Message}", problem);
        }
    }

    private void ReadApp(JsonObject json)
    {
        var id = Text(json, "id");
        var app = core.Nodes.GetValueOrDefault(id) as EmulatedApp
            ?? emulator.AddApp(id, Text(json, "secret"), Text(json, "verify_token"));
        app.Name = Text(json, "name");
        app.RequiresSecretProof = Flag(json, "requires_secret_proof");
        app.Fields = json["fields"] is JsonArray ? Texts(json, "fields") : null;
        if (json["callback_url"] is { } url && app.CallbackUrl is null)
        {
            app.Subscribe(new(url.ToString()));
        }
    }

    private EmulatedAccount ReadAccount(JsonObject json)
    {
        var id = Text(json, "id");
        var account = core.Nodes.GetValueOrDefault(id) as EmulatedAccount
            ?? emulator.AddAccount(id, (EmulatedApp)core.Nodes[Text(json, "app")], Text(json, "token"));
        account.Name = Text(json, "name");
        account.ReviewStatus = Text(json, "review_status");
        account.BusinessName = Text(json, "business_name");
        account.BusinessVerificationStatus = Text(json, "business_verification_status");
        account.Country = Text(json, "country");
        account.Currency = Text(json, "currency");
        account.HasPaymentMethod = Flag(json, "payment_method");
        account.IsRestricted = Flag(json, "restricted");
        account.IsLocked = Flag(json, "locked");
        account.IsAppSubscribed = Flag(json, "app_subscribed");
        account.MessagingLimit = Number(json, "messaging_limit");
        account.Health = Health(json);
        return account;
    }

    private void ReadToken(JsonObject json)
    {
        var token = core.Tokens.GetOrAdd(Text(json, "value"), value => new(value));
        token.Type = Text(json, "type");
        token.Scopes = Texts(json, "scopes");
        token.ExpiresAt = Time(json, "expires_at");
        token.IsRevoked = Flag(json, "revoked");
        token.App ??= core.Nodes.GetValueOrDefault(json["app"]?.ToString() ?? "") as EmulatedApp;
        foreach (var account in Texts(json, "accounts"))
        {
            token.Grant((EmulatedAccount)core.Nodes[account]);
        }
    }

    private static void Fill(EmulatedAccount account, JsonObject json)
    {
        lock (account.Gate)
        {
            foreach (var item in Objects(json, "people"))
            {
                var id = Text(item, "user_id");
                var person = account.Customers.Find(id) ?? account.Customers.Add(new(item["wa_id"]?.ToString(), id));
                person.Name = Text(item, "name");
                person.Username = item["username"]?.ToString();
                person.HidesPhoneNumber = Flag(item, "hides_phone_number");
                person.IdentityKeyHash = item["identity_key_hash"]?.ToString();
                person.RefusesMarketing = Flag(item, "refuses_marketing");
                person.IsUnreachable = Flag(item, "unreachable");
            }

            foreach (var item in Objects(json, "templates"))
            {
                ReadTemplate(account, item);
            }

            foreach (var item in Objects(json, "phone_numbers"))
            {
                PhoneNumberStateReader.Read(account, item);
            }
        }
    }

    private static void ReadTemplate(EmulatedAccount account, JsonObject json)
    {
        var definition = new EmulatedTemplate(Text(json, "name"), Text(json, "language"))
        {
            Category = Text(json, "category"),
            HasNamedParameters = Flag(json, "named_parameters"),
            ComponentsJson = json["components"]?.ToJsonString(),
            BodyParameters = Number(json, "body_parameters"),
            ButtonLabels = Texts(json, "button_labels"),
        };
        if (account.Templates.Find(definition.Name, definition.Language) is { } known)
        {
            account.Templates.Remove(known);
        }

        var template = account.Templates.Add(definition, Text(json, "status"), Text(json, "id"));
        template.Quality = Text(json, "quality");
        template.RejectedReason = Text(json, "rejected_reason");
    }

    internal static IEnumerable<JsonObject> Objects(JsonObject json, string name) =>
        (json[name] as JsonArray ?? []).OfType<JsonObject>();

    internal static IReadOnlyList<string> Texts(JsonObject json, string name) =>
        [.. (json[name] as JsonArray ?? []).Select(item => item!.ToString())];

    internal static string Text(JsonObject json, string name) =>
        json[name]?.ToString() ?? throw new FormatException($"{name} is missing.");

    internal static bool Flag(JsonObject json, string name) => json[name]?.GetValue<bool>() ?? false;

    internal static int? Number(JsonObject json, string name) => json[name]?.GetValue<int>();

    internal static DateTimeOffset? Time(JsonObject json, string name) => json[name] is { } time
        ? DateTimeOffset.Parse(time.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    internal static EmulatedHealth? Health(JsonObject json) => json["health"] is JsonObject health
        ? new(Text(health, "can_send_message"))
        {
            ErrorCode = Number(health, "error_code") ?? 0,
            Description = health["description"]?.ToString(),
            Solution = health["solution"]?.ToString(),
        }
        : null;

    internal static WhatsAppError? Error(JsonObject json) => json["error"] is JsonObject error
        ? new(Number(error, "code") ?? 0)
        {
            Title = error["title"]?.ToString(),
            Message = error["title"]?.ToString(),
            Details = error["details"]?.ToString(),
        }
        : null;
}
