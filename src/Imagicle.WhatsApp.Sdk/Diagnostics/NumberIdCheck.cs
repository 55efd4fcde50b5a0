using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether the phone number id is that of a number of the account, and how many there are.</summary>
internal sealed class NumberIdCheck(Patient patient)
{
    private const int LimitUnverified = 2;
    private const int LimitVerified = 20;

    private readonly Findings findings = patient.Findings;
    private readonly WhatsAppOptions settings = patient.Settings;

    /// <summary>Whether the number can be looked at.</summary>
    internal async Task<bool> RunAsync(BusinessAccount account, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var isNumberItself = false;
        try
        {
            var numbers = patient.Client.PhoneNumbers.ListAsync(
                fields: ["id", "display_phone_number"], cancellationToken: cancellationToken);
            await foreach (var number in numbers.ConfigureAwait(false))
            {
                ids.Add(number.Id ?? "");
                isNumberItself |= number.DisplayPhoneNumber is { } shown
                    && string.Concat(shown.Where(char.IsAsciiDigit)) == settings.PhoneNumberId;
            }
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(ConnectionStep.PhoneNumber, "Listing the numbers of the account", failure);
            findings.Skipped(ConnectionStep.NumberLimit, $"Not checked, because {ConnectionStep.PhoneNumber} failed.");
            return false;
        }

        CheckLimit(ids.Count, account.BusinessVerificationStatus == BusinessVerificationStatus.Verified);
        if (ids.Contains(settings.PhoneNumberId))
        {
            findings.Ok(ConnectionStep.PhoneNumber, $"{settings.PhoneNumberId} is a number of the account.");
            return true;
        }

        findings.Failed(
            ConnectionStep.PhoneNumber,
            isNumberItself
                ? "PhoneNumberId holds a phone number, not its id."
                : "No number of the account has the id in the setting PhoneNumberId.",
            ids.Count == 0
                ? "The account has no numbers."
                : $"The ids of its numbers are {string.Join(", ", ids)}.",
            Remedies.PhoneNumberId);
        return false;
    }

    private void CheckLimit(int count, bool isVerified)
    {
        var limit = isVerified ? LimitVerified : LimitUnverified;
        if (count < limit)
        {
            findings.Ok(ConnectionStep.NumberLimit, $"{count} of {limit} numbers.");
            return;
        }

        findings.Warning(
            ConnectionStep.NumberLimit,
            $"{count} of {limit} numbers: no other can be added.",
            isVerified ? "More need Meta's support." : "Meta has not verified the business.",
            isVerified
                ? "Ask Meta's support for more, if they are needed."
                : "Verify the business in Business settings > Security Center; then there are 20.");
    }

    /// <summary>The same when the account is not known.</summary>
    internal async Task<bool> RunAloneAsync(CancellationToken cancellationToken)
    {
        try
        {
            await patient.Client.PhoneNumbers.GetAsync(["id"], cancellationToken: cancellationToken).ConfigureAwait(false);
            findings.Ok(ConnectionStep.PhoneNumber, "The access token sees the number.");
            return true;
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(
                ConnectionStep.PhoneNumber,
                "The access token sees no number with this id.",
                ErrorCauses.Of(failure).Reason,
                Remedies.PhoneNumberId,
                failure.Code);
            return false;
        }
    }
}
