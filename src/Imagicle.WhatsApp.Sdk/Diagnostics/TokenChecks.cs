using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Management;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>Whether Meta answers and takes the token, and whose app it is of.</summary>
internal sealed class TokenChecks(Patient patient, ConnectionCheckOptions options)
{
    // Subcodes of 190.
    private const int PasswordChanged = 460;
    private const int Expired = 463;

    private readonly Findings findings = patient.Findings;

    /// <summary>What is known of the token; null if nothing can be called with it.</summary>
    internal async Task<TokenInfo?> RunAsync(CancellationToken cancellationToken)
    {
        if (!await IsTakenAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        findings.Ok(ConnectionStep.Network, "The Graph API answers.");
        var token = await DebugAsync(cancellationToken).ConfigureAwait(false);
        if (token is { IsValid: false })
        {
            TokenFailed(token.ErrorSubcode, WhatsAppErrorCodes.TokenExpired);
            return null;
        }

        findings.Ok(ConnectionStep.AccessToken, "Meta takes the access token.");
        CheckApp(token);
        new TokenContentChecks(patient, options).Run(token);
        return token ?? TokenInfo.Unknown;
    }

    /// <summary>Asks for what any token may ask for: whose it is.</summary>
    private async Task<bool> IsTakenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await patient.Client.Graph
                .GetAsync("me", new Dictionary<string, string> { ["fields"] = "id" }, cancellationToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (WhatsAppApiException failure) when (ErrorCauses.IsSecretProof(failure))
        {
            findings.Ok(ConnectionStep.Network, "The Graph API answers.");
            ProofFailed(failure);
            return false;
        }
        catch (WhatsAppApiException failure) when (ErrorCauses.IsToken(failure))
        {
            if (failure.StatusCode is null)
            {
                findings.Failed(
                    ConnectionStep.AccessToken,
                    "The access token provider gave no token.",
                    "The IAccessTokenProvider of the account failed, or gave something that is no token.",
                    "See its exception in the log of any send.");
                return false;
            }

            findings.Ok(ConnectionStep.Network, "The Graph API answers.");
            TokenFailed(failure.Error?.Subcode, failure.Code);
            return false;
        }
        catch (WhatsAppApiException failure)
        {
            // Any other refusal of Meta's shows that it was reached and that it took the token.
            if (failure.Error is not null
                && failure.Category is not (WhatsAppErrorCategory.Throttling or WhatsAppErrorCategory.Service))
            {
                return true;
            }

            findings.Failed(ConnectionStep.Network, "The first call of the Graph API", failure);
            return false;
        }
    }

    /// <summary>Asks with the app's own token where there is one, else with the token itself; null: Meta does not tell.</summary>
    private async Task<TokenInfo?> DebugAsync(CancellationToken cancellationToken)
    {
        var token = (await patient.Tokens.GetAsync(patient.Settings, null, cancellationToken).ConfigureAwait(false)).Token;
        if (patient.HasApp)
        {
            try
            {
                return await DebugAsync(patient.AsApp(), token, cancellationToken).ConfigureAwait(false);
            }
            catch (WhatsAppApiException failure) when (failure.Category == WhatsAppErrorCategory.Authorization)
            {
                findings.Failed(
                    ConnectionStep.App,
                    "The app secret is not that of the app.",
                    "Meta refuses app id and app secret together. Webhooks are signed with the app secret: with a wrong "
                    + "one all of them are refused.",
                    Remedies.AppSecret,
                    failure.Code);
            }
            catch (WhatsAppApiException)
            {
                // An app is told nothing of another app's tokens: the token itself is asked, and tells whose it is.
            }
        }

        try
        {
            return await DebugAsync(patient.Quiet(), token, cancellationToken).ConfigureAwait(false);
        }
        catch (WhatsAppApiException)
        {
            return null; // not every token may ask; what follows infers what it can
        }
    }

    private static async Task<TokenInfo?> DebugAsync(
        GraphApiClient graph, string token, CancellationToken cancellationToken) => TokenInfo.Read(
            await graph
                .GetAsync(
                    "debug_token", new Dictionary<string, string> { ["input_token"] = token }, cancellationToken)
                .ConfigureAwait(false));

    private void CheckApp(TokenInfo? token)
    {
        if (findings.Has(ConnectionStep.App, ConnectionOutcome.Failed))
        {
            return;
        }

        if (patient.Settings.AppId is not { Length: > 0 } appId)
        {
            findings.Skipped(ConnectionStep.App, "Not checked: the setting AppId is missing.");
        }
        else if (token?.AppId is { } other && other != appId)
        {
            findings.Failed(
                ConnectionStep.App,
                $"The access token was made for the app {other}, not for {appId}.",
                "Webhooks come from the app that the token subscribes to the account, signed with that app's secret.",
                "Generate a token for the right app, or take app id and app secret of the other app.");
        }
        else if (!patient.HasApp || token is null)
        {
            findings.Skipped(ConnectionStep.App, "Not checked: that needs a right AppSecret.");
        }
        else
        {
            findings.Ok(ConnectionStep.App, $"App id and app secret belong together, and the token to the app {appId}.");
        }
    }

    private void TokenFailed(int? subcode, int? code) => findings.Failed(
        ConnectionStep.AccessToken,
        subcode switch
        {
            Expired => "The access token has expired.",
            PasswordChanged => "The access token was taken back.",
            _ => "Meta does not know the access token.",
        },
        subcode switch
        {
            Expired => "Tokens of the app's dashboard end after 24 hours, others after 60 days, unless they are permanent.",
            PasswordChanged => "A password was changed, or Meta ended the session.",
            _ => "It is incomplete, of a deleted app or user, or no access token at all.",
        },
        Remedies.Token,
        code);

    private void ProofFailed(WhatsAppApiException failure)
    {
        if (patient.Settings.UseAppSecretProof)
        {
            findings.Failed(
                ConnectionStep.App,
                "The app secret is not that of the app.",
                "Meta refuses the proof that is made with it. Webhooks are signed with the app secret, too.",
                Remedies.AppSecret,
                failure.Code);
            return;
        }

        findings.Failed(
            ConnectionStep.App,
            "The app demands a proof of its secret with every call.",
            "Require App Secret is on, and the setting UseAppSecretProof is off.",
            "Set UseAppSecretProof to true, or switch Require App Secret off in the app's dashboard, App settings > "
            + "Advanced.",
            failure.Code);
    }
}
