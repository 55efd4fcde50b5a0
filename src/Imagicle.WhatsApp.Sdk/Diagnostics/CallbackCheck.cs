using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether Meta sends the webhooks of the number to the expected address.</summary>
internal sealed class CallbackCheck(Findings findings, Uri? wanted)
{
    internal void Run(WebhookConfiguration? known)
    {
        if (known is not { } webhooks)
        {
            findings.Skipped(ConnectionStep.CallbackUrl, "Not checked: Meta does not tell.");
        }
        else if (webhooks.Effective is not { Length: > 0 } effective)
        {
            findings.Failed(
                ConnectionStep.CallbackUrl,
                "There is no callback URL.",
                "Meta has nowhere to send messages and statuses to.",
                Remedies.Callback);
        }
        else if (wanted is not { } expected)
        {
            findings.Ok(ConnectionStep.CallbackUrl, "There is a callback URL.");
        }
        else if (Uri.TryCreate(effective, UriKind.Absolute, out var actual) && IsSame(actual, expected))
        {
            findings.Ok(ConnectionStep.CallbackUrl, "Meta sends webhooks to the expected address.");
        }
        else
        {
            // Paths and queries of callback URLs can be secret.
            findings.Failed(
                ConnectionStep.CallbackUrl,
                $"Meta sends webhooks to another address, at {actual?.Authority ?? "an unknown host"}.",
                webhooks switch
                {
                    { PhoneNumber.Length: > 0 } => "The phone number has an address of its own, which goes before others.",
                    { WhatsappBusinessAccount.Length: > 0 } => "The account has an address of its own, which goes before "
                        + "the app's.",
                    _ => "It is the callback URL of the app.",
                },
                webhooks switch
                {
                    { PhoneNumber.Length: > 0 } => "Call client.PhoneNumbers.SetWebhookAsync(null).",
                    { WhatsappBusinessAccount.Length: > 0 } => "Call client.BusinessAccount.SubscribeAppAsync().",
                    _ => Remedies.Callback,
                });
        }
    }

    private static bool IsSame(Uri actual, Uri expected) => actual.IsAbsoluteUri && expected.IsAbsoluteUri
        && actual.GetLeftPart(UriPartial.Query).TrimEnd('/') == expected.GetLeftPart(UriPartial.Query).TrimEnd('/');
}
