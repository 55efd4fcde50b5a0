using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether Meta accepts a message. Last, and only if nothing before says that it will not.</summary>
internal sealed class MessageCheck(Patient patient, ConnectionCheckOptions options)
{
    private static readonly ConnectionStep[] Needed =
    [
        ConnectionStep.Permissions, ConnectionStep.BusinessAccount, ConnectionStep.PhoneNumber,
        ConnectionStep.Registration, ConnectionStep.Health,
    ];

    private readonly Findings findings = patient.Findings;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        if (options.TestRecipient is not { } recipient)
        {
            findings.Skipped(ConnectionStep.TestMessage, "Not sent: no recipient was given.");
            return;
        }

        foreach (var step in Needed)
        {
            if (findings.Has(step, ConnectionOutcome.Failed))
            {
                findings.Skipped(ConnectionStep.TestMessage, $"Not sent, because {step} failed.");
                return;
            }
        }

        try
        {
            await patient.Client.Messages
                .SendAsync(recipient, options.TestMessage, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            findings.Ok(
                ConnectionStep.TestMessage,
                "Meta accepted the message; whether it arrives, a status webhook tells.");
        }
        catch (MessageValidationException)
        {
            findings.Failed(
                ConnectionStep.TestMessage,
                "The test message is not valid.",
                "It breaks a limit of Meta's, and was not sent.",
                "See what MessageValidator.Validate says about it.");
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(ConnectionStep.TestMessage, "Sending the message", failure);
        }
    }
}
