using Imagicle.WhatsApp.Sdk.BusinessAccounts;
using Imagicle.WhatsApp.Sdk.Errors;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether the account id is that of a WhatsApp Business Account in good order, and the number one of its.</summary>
internal sealed class AccountChecks(Patient patient, TokenInfo token)
{
    private const int NumbersUnverified = 2;
    private const int NumbersVerified = 20;

    private readonly Findings findings = patient.Findings;
    private readonly WhatsAppOptions settings = patient.Settings;

    /// <summary>Whether the number can be looked at.</summary>
    internal async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (token.Scopes?.Contains(TokenChecks.Management) == false)
        {
            return false;
        }

        if (settings.BusinessAccountId is not { Length: > 0 } id)
        {
            findings.Warning(
                ConnectionStep.BusinessAccount,
                "The setting BusinessAccountId is missing.",
                "Messages go out without it, but numbers, templates and webhooks cannot be managed or checked.",
                Remedies.BusinessAccountId);
            foreach (var step in new[] { ConnectionStep.NumberLimit, ConnectionStep.AppSubscription })
            {
                findings.Skipped(step, "Not checked: the setting BusinessAccountId is missing.");
            }

            return await CheckNumberAloneAsync(cancellationToken).ConfigureAwait(false);
        }

        return await GetAccountAsync(id, cancellationToken).ConfigureAwait(false) is { } account
            && CheckAccount(account, id)
            && await CheckNumbersAsync(account, cancellationToken).ConfigureAwait(false);
    }

    private async Task<BusinessAccount?> GetAccountAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            // A business has no review: the fields tell both apart.
            return await patient.Client.BusinessAccount
                .GetAsync(["id", "account_review_status", "business_verification_status"], cancellationToken)
                .ConfigureAwait(false);
        }
        catch (WhatsAppApiException failure) when (ErrorCauses.IsPermission(failure))
        {
            findings.Failed(
                ConnectionStep.Permissions,
                $"The access token lacks {TokenChecks.Management}, or may not use it for this account.",
                ErrorCauses.Of(failure).Reason,
                Remedies.Token,
                failure.Code);
        }
        catch (WhatsAppApiException failure) when (failure.Code == WhatsAppErrorCodes.InvalidParameter)
        {
            await ExplainAsync(id, failure, cancellationToken).ConfigureAwait(false);
        }
        catch (WhatsAppApiException failure)
        {
            findings.Failed(ConnectionStep.BusinessAccount, "Reading the account", failure);
        }

        return null;
    }

    /// <summary>What the id is instead. Graph names the kind of the object when it has not a field that is asked for.</summary>
    private async Task ExplainAsync(string id, WhatsAppApiException failure, CancellationToken cancellationToken)
    {
        var said = failure.Error?.Message ?? "";
        var owned = await OwnedAccountsAsync(id, cancellationToken).ConfigureAwait(false);
        if (owned.Count > 0 || said.Contains("node type (Business)", StringComparison.Ordinal))
        {
            findings.Failed(
                ConnectionStep.BusinessAccount,
                $"{id} is the id of a business (portfolio), not of a WhatsApp Business Account.",
                owned.Count > 0
                    ? $"This business has the WhatsApp Business Accounts {string.Join(", ", owned)}."
                    : "A business owns WhatsApp Business Accounts, and each has an id of its own.",
                Remedies.BusinessAccountId,
                failure.Code);
            return;
        }

        var (finding, reason) = said switch
        {
            _ when id == settings.PhoneNumberId || said.Contains("PhoneNumber)", StringComparison.Ordinal) =>
                ($"{id} is the id of a phone number, not of a WhatsApp Business Account.",
                    "Phone numbers belong to an account, and both have ids."),
            _ when id == settings.AppId || said.Contains("node type (Application)", StringComparison.Ordinal) =>
                ($"{id} is the id of an app, not of a WhatsApp Business Account.", "Both are in the app's dashboard."),
            _ when token.Excludes(TokenChecks.Management, id) =>
                ($"The access token is not for the account {id}.",
                    $"It was made for {string.Join(", ", token.Targets[TokenChecks.Management])} only."),
            _ => ($"There is no account {id}, or the access token may not see it.",
                "The id is wrong, or the account was not assigned to the system user."),
        };
        findings.Failed(
            ConnectionStep.BusinessAccount,
            finding,
            reason,
            Remedies.BusinessAccountId + " In Business settings > Users > System users, assign the account to the user.",
            failure.Code);
    }

    private async Task<List<string>> OwnedAccountsAsync(string businessId, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        try
        {
            var owned = patient.Client.BusinessAccount.ListOwnedAccountsAsync(businessId, cancellationToken);
            await foreach (var account in owned.ConfigureAwait(false))
            {
                if (account.Id is { } id)
                {
                    ids.Add(id);
                }
            }
        }
        catch (WhatsAppApiException)
        {
            return []; // it is no business, or the token may not list: the error that is known already counts
        }

        return ids;
    }

    private bool CheckAccount(BusinessAccount account, string id)
    {
        const string support = "Open the account in Meta's Business Support Home and ask for a review.";
        if (token.Excludes(TokenChecks.Messaging, id))
        {
            findings.Failed(
                ConnectionStep.BusinessAccount,
                $"The access token may not send for the account {id}.",
                $"Its permission {TokenChecks.Messaging} is for "
                + $"{string.Join(", ", token.Targets[TokenChecks.Messaging])} only.",
                Remedies.Token);
            return false;
        }

        if (account.AccountReviewStatus is { } review
            && (review == AccountReviewStatus.Rejected || review == AccountReviewStatus.Restricted))
        {
            findings.Failed(
                ConnectionStep.BusinessAccount,
                $"Meta's review of the account {id} ended with {review}.",
                "The business or its trade does not fit Meta's policies, or its data was not enough.",
                support);
        }
        else if (account.AccountReviewStatus == AccountReviewStatus.Pending)
        {
            findings.Warning(
                ConnectionStep.BusinessAccount,
                $"Meta still reviews the account {id}.",
                "Until then it cannot do everything.",
                "Wait for it, usually a day.");
        }
        else
        {
            findings.Ok(ConnectionStep.BusinessAccount, $"{id} is a WhatsApp Business Account.");
        }

        return true;
    }

    private async Task<bool> CheckNumbersAsync(BusinessAccount account, CancellationToken cancellationToken)
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
        var limit = isVerified ? NumbersVerified : NumbersUnverified;
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

    private async Task<bool> CheckNumberAloneAsync(CancellationToken cancellationToken)
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
