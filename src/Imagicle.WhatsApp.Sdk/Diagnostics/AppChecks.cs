using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether webhooks come at all: app to account, and app to field.</summary>
internal sealed class AppChecks(Patient patient, TokenInfo token)
{
    private const string Messages = "messages";

    private readonly Findings findings = patient.Findings;

    /// <summary>Whether the app is subscribed to the account.</summary>
    internal async Task CheckSubscriptionAsync(CancellationToken cancellationToken)
    {
        if (findings.Has(ConnectionStep.AppSubscription, ConnectionOutcome.Skipped))
        {
            return;
        }

        var apps = new List<string>();
        try
        {
            await foreach (var app in patient.Client.BusinessAccount
                .ListSubscribedAppsAsync(cancellationToken).ConfigureAwait(false))
            {
                apps.Add(app.App?.Id ?? "");
            }
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(ConnectionStep.AppSubscription, "Listing the subscribed apps", failure);
            return;
        }

        var own = patient.Settings.AppId is { Length: > 0 } id ? id : token.AppId;
        if (apps.Count > 0 && (own is null || apps.Contains(own)))
        {
            findings.Ok(ConnectionStep.AppSubscription, "The app is subscribed to the account.");
            return;
        }

        findings.Failed(
            ConnectionStep.AppSubscription,
            apps.Count == 0
                ? "No app is subscribed to the account."
                : $"The app {own} is not subscribed to the account; {string.Join(", ", apps)} is.",
            "Without it the account sends this app no webhooks, whatever its dashboard says.",
            "Call client.BusinessAccount.SubscribeAppAsync(), once.");
    }

    /// <summary>Whether the app is subscribed to the field <c>messages</c>.</summary>
    internal async Task CheckFieldsAsync(CancellationToken cancellationToken)
    {
        if (!patient.HasApp)
        {
            findings.Skipped(ConnectionStep.WebhookFields, "Not checked: that needs the settings AppId and AppSecret.");
            return;
        }

        if (!findings.Has(ConnectionStep.App, ConnectionOutcome.Ok))
        {
            findings.Skipped(ConnectionStep.WebhookFields, $"Not checked, because {ConnectionStep.App} is not in order.");
            return;
        }

        try
        {
            var answer = await patient.AsApp()
                .GetAsync($"{patient.Settings.AppId}/subscriptions", cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            Judge(answer);
        }
        catch (WhatsAppApiException failure)
        {
            findings.Skipped(
                ConnectionStep.WebhookFields, "Not checked: the app's fields could not be read. " + ErrorCauses.Of(failure).Reason);
        }
    }

    private void Judge(JsonElement answer)
    {
        var subscription = answer.Get("data"u8) is { ValueKind: JsonValueKind.Array } data
            ? data.EnumerateArray().Cast<JsonElement?>()
                .FirstOrDefault(item => item!.Value.GetText("object"u8) == "whatsapp_business_account")
            : null;
        var hasField = subscription?.Get("fields"u8) is { ValueKind: JsonValueKind.Array } fields
            && fields.EnumerateArray().Any(field =>
                (field.ValueKind == JsonValueKind.String ? field.GetString() : field.GetText("name"u8)) == Messages);
        if (subscription is null)
        {
            findings.Failed(
                ConnectionStep.WebhookFields,
                "The app has no webhook for WhatsApp.",
                "No callback URL was saved.",
                Remedies.Callback);
        }
        else if (!hasField)
        {
            findings.Failed(
                ConnectionStep.WebhookFields,
                "The app is not subscribed to the field messages.",
                "Messages and statuses come with this field; a saved callback URL alone brings nothing.",
                Remedies.Callback);
        }
        else if (subscription?.Get("active"u8) is { ValueKind: JsonValueKind.False })
        {
            findings.Failed(
                ConnectionStep.WebhookFields,
                "The webhook of the app is switched off.",
                "Meta ends webhooks whose callback URL failed for too long.",
                Remedies.Callback);
        }
        else
        {
            findings.Ok(ConnectionStep.WebhookFields, "The app is subscribed to the field messages.");
        }
    }
}
