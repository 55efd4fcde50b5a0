using System.Globalization;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether the number can be used: registration, name, quality, throughput.</summary>
internal sealed class NumberChecks(Patient patient, ConnectionCheckOptions options)
{
    private const int StandardThroughput = 80;

    private static readonly string[] Fields =
    [
        "id", "status", "code_verification_status", "platform_type", "account_mode", "name_status", "quality_rating",
        "throughput", "webhook_configuration", "health_status",
    ];

    private readonly Findings findings = patient.Findings;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        PhoneNumber number;
        try
        {
            number = await patient.Client.PhoneNumbers
                .GetAsync(Fields, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(ConnectionStep.PhoneNumber, "Reading the number", failure);
            return;
        }

        CheckRegistration(number);
        CheckName(number);
        CheckQuality(number);
        CheckThroughput(number);
        new CallbackCheck(findings, options.WebhookUrl).Run(number.WebhookConfiguration);
        new HealthCheck(findings).Run(number.HealthStatus);
    }

    private void CheckRegistration(PhoneNumber number)
    {
        const ConnectionStep step = ConnectionStep.Registration;
        const string appeal = "See the number in WhatsApp Manager > Phone numbers, and ask for a review there.";
        var status = number.Status?.Value.ToUpperInvariant();
        if (status is PhoneNumberStatus.Names.Banned or PhoneNumberStatus.Names.Restricted)
        {
            findings.Failed(step, $"Meta has {status} the number.", "Customers reported it, or it broke a policy.", appeal);
        }
        else if (status is PhoneNumberStatus.Names.Deleted or PhoneNumberStatus.Names.Migrated)
        {
            findings.Failed(
                step, $"The number is {status}.", "It does not belong to the account any more.", Remedies.PhoneNumberId);
        }
        else if (number.PlatformType is { } platform && platform != PlatformType.CloudApi)
        {
            CheckUnregistered(number);
        }
        else if (status is PhoneNumberStatus.Names.Disconnected or PhoneNumberStatus.Names.Pending
            or PhoneNumberStatus.Names.Unverified or PhoneNumberStatus.Names.Unlinked)
        {
            findings.Failed(step, $"The number is {status}.", "Its registration is not complete.", Remedies.Register);
        }
        else if (status is PhoneNumberStatus.Names.Flagged or PhoneNumberStatus.Names.RateLimited)
        {
            findings.Warning(step, $"Meta has {status} the number.", "Its quality is low.", Remedies.Quality);
        }
        else if (number.AccountMode == AccountMode.Sandbox)
        {
            findings.Warning(
                step,
                "The number is registered, and a test number.",
                "It reaches 5 recipients, who have to be on its list.",
                "Add a number of the business in WhatsApp Manager > Phone numbers when the tests are done.");
        }
        else
        {
            findings.Ok(step, $"The number is registered ({status ?? "no status"}).");
        }
    }

    private void CheckUnregistered(PhoneNumber number)
    {
        const ConnectionStep step = ConnectionStep.Registration;
        var isVerified = number.CodeVerificationStatus is not { } code || code == CodeVerificationStatus.Verified;
        findings.Failed(
            step,
            isVerified
                ? "The number is not registered for the Cloud API."
                : "The number is not verified, and so not registered.",
            isVerified
                ? "Adding a number does not register it."
                : "Nobody has entered the code yet that proves whose it is, or too long ago.",
            (isVerified
                ? ""
                : "Call client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms) and VerifyCodeAsync(code), or do it in "
                    + "WhatsApp Manager > Phone numbers. Then: ")
            + Remedies.Register,
            isVerified ? WhatsAppErrorCodes.NumberNotRegistered : WhatsAppErrorCodes.NumberNotVerified);
    }

    private void CheckName(PhoneNumber number)
    {
        if (number.NameStatus is not { } name
            || name == NameStatus.Approved || name == NameStatus.AvailableWithoutReview)
        {
            findings.Ok(ConnectionStep.DisplayName, "Customers see the display name.");
        }
        else if (name == NameStatus.PendingReview)
        {
            findings.Warning(
                ConnectionStep.DisplayName,
                "Meta still reviews the display name.",
                "Until then customers see the phone number, and few can be written to first.",
                "Wait for it, usually some days.");
        }
        else
        {
            findings.Warning(
                ConnectionStep.DisplayName,
                $"The display name is {name}.",
                "Customers see the phone number, and few can be written to first.",
                Remedies.DisplayName);
        }
    }

    private void CheckQuality(PhoneNumber number)
    {
        if (number.QualityRating == QualityRating.Red)
        {
            findings.Warning(
                ConnectionStep.Quality,
                "The quality of the number is low (RED).",
                "Customers block or report it; Meta may limit or ban it.",
                Remedies.Quality);
        }
        else
        {
            findings.Ok(ConnectionStep.Quality, $"The quality is {number.QualityRating?.Value ?? "not known"}.");
        }
    }

    private void CheckThroughput(PhoneNumber number)
    {
        var level = number.Throughput?.Level;
        var allowed = patient.Settings.Resilience.MessagesPerSecond;
        if (level == ThroughputLevel.NotApplicable)
        {
            findings.Skipped(ConnectionStep.Throughput, "Not checked: the number is not registered.");
        }
        else if (level == ThroughputLevel.Standard && allowed > StandardThroughput)
        {
            findings.Warning(
                ConnectionStep.Throughput,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The settings allow {allowed} messages a second, the number takes {StandardThroughput}."),
                "Meta refuses what is too fast with error 130429.",
                "Set Resilience:MessagesPerSecond to 80, or ask Meta's support for a higher throughput.");
        }
        else
        {
            findings.Ok(ConnectionStep.Throughput, $"The throughput is {level?.Value ?? "not known"}.");
        }
    }
}
