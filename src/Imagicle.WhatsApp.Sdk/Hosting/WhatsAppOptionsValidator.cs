using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>Names every missing or wrong setting of one account at once, as it stands in the configuration.</summary>
internal sealed class WhatsAppOptionsValidator(string account, string prefix, bool hasTokenProvider)
    : IValidateOptions<WhatsAppOptions>
{
    public ValidateOptionsResult Validate(string? name, WhatsAppOptions options)
    {
        if (name != account)
        {
            return ValidateOptionsResult.Skip;
        }

        var suffix = account.Length == 0 ? "" : $" (account '{account}')";
        var problems = WhatsAppOptionsRules.ProblemsOfHost(options, prefix, suffix, hasTokenProvider);
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
