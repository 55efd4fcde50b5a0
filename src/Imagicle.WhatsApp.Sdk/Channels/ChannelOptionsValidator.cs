using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Names every wrong setting of one channel at once.</summary>
internal sealed class ChannelOptionsValidator(string account, IOptionsMonitor<WhatsAppOptions> accounts)
    : IValidateOptions<WhatsAppChannelOptions>
{
    private const int MostYears = 10, LeastHistory = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(365 * MostYears);

    public ValidateOptionsResult Validate(string? name, WhatsAppChannelOptions options)
    {
        if (name != account)
        {
            return ValidateOptionsResult.Skip;
        }

        var problems = new List<string>();
        var numbers = options.PhoneNumberIds.Append(accounts.Get(account).PhoneNumberId).Distinct(StringComparer.Ordinal).Count();
        Check(options.Policy is not null, nameof(options.Policy), "is missing");
        Check(options.ClosedWindow is not null, nameof(options.ClosedWindow), "is missing");
        Check(options.Department is not null, nameof(options.Department), "is missing");
        Check(
            options.PhoneNumberIds.All(id => !string.IsNullOrWhiteSpace(id) && id.All(char.IsAsciiLetterOrDigit)),
            nameof(options.PhoneNumberIds),
            "has to hold the ids of numbers, not the phone numbers");
        Check(
            numbers <= options.MaxPhoneNumbers,
            nameof(options.PhoneNumberIds),
            $"names more than {options.MaxPhoneNumbers} phone numbers with the account's own" + (options.IsBusinessVerified
                ? ""
                : $"; more are allowed once Meta has verified the business ({nameof(options.IsBusinessVerified)})"));
        Check(
            options.TestRecipients.Count <= ChannelLimits.TestRecipients,
            nameof(options.TestRecipients),
            $"names more than {ChannelLimits.TestRecipients} phone numbers");
        Check(
            options.TestRecipients.All(number => ChatIdentities.Digits(number ?? "").Length > 0),
            nameof(options.TestRecipients),
            "has to hold phone numbers");
        Check(options.NewUsersPerDay is null or >= 0, nameof(options.NewUsersPerDay), "must not be negative");
        Check(
            options.SilenceTimeout is null || (options.SilenceTimeout > TimeSpan.Zero && options.SilenceTimeout <= Longest),
            nameof(options.SilenceTimeout),
            $"has to be more than zero and at most {MostYears} years; null for never");
        Check(
            options.ForgetAfter is null
                || (options.ForgetAfter >= ServiceWindow.FreeEntryPointLength && options.ForgetAfter <= Longest),
            nameof(options.ForgetAfter),
            FormattableString.Invariant(
                $"has to be {ServiceWindow.FreeEntryPointLength.TotalDays} days to {MostYears} years; null for never"));
        Check(options.HistoryLimit >= LeastHistory, nameof(options.HistoryLimit), $"has to be at least {LeastHistory}");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);

        void Check(bool holds, string setting, string problem)
        {
            if (!holds)
            {
                var suffix = account.Length == 0 ? "" : $" (account '{account}')";
                problems.Add($"{nameof(WhatsAppChannelOptions)}.{setting}{suffix} {problem}");
            }
        }
    }
}
