using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether the account id is that of a WhatsApp Business Account in good order.</summary>
internal sealed class AccountChecks(Patient patient, TokenInfo token)
{
    private readonly Findings findings = patient.Findings;
    private readonly WhatsAppOptions settings = patient.Settings;

    /// <summary>Whether the number can be looked at.</summary>
    internal async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (token.Scopes?.Contains(TokenContentChecks.Management) == false)
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

            return await new NumberIdCheck(patient).RunAloneAsync(cancellationToken).ConfigureAwait(false);
        }

        return await GetAccountAsync(id, cancellationToken).ConfigureAwait(false) is { } account
            && CheckAccount(account, id)
            && await new NumberIdCheck(patient).RunAsync(account, cancellationToken).ConfigureAwait(false);
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
                $"The access token lacks {TokenContentChecks.Management}, or may not use it for this account.",
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
            _ when token.Excludes(TokenContentChecks.Management, id) =>
                ($"The access token is not for the account {id}.",
                    $"It was made for {string.Join(", ", token.Targets[TokenContentChecks.Management])} only."),
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
        if (token.Excludes(TokenContentChecks.Messaging, id))
        {
            findings.Failed(
                ConnectionStep.BusinessAccount,
                $"The access token may not send for the account {id}.",
                $"Its permission {TokenContentChecks.Messaging} is for "
                + $"{string.Join(", ", token.Targets[TokenContentChecks.Messaging])} only.",
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
}
