using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Options;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>Names every wrong setting of one channel at once.</summary>
internal sealed class ChannelOptionsValidator(string account, IOptionsMonitor<WhatsAppOptions> accounts)
    : IValidateOptions<WhatsAppChannelOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);
    private static readonly TimeSpan ShortestMemory = TimeSpan.FromDays(3);

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
            options.IsBusinessVerified
                ? "names more than 20 phone numbers with the account's own"
                : "names more than 2 phone numbers with the account's own; more are allowed once Meta has verified the business (IsBusinessVerified)");
        Check(
            options.TestRecipients.Count <= ConversationDesk.TestRecipients,
            nameof(options.TestRecipients),
            "names more than 5 phone numbers");
        Check(
            options.TestRecipients.All(number => ChatIdentities.Digits(number ?? "").Length > 0),
            nameof(options.TestRecipients),
            "has to hold phone numbers");
        Check(options.NewUsersPerDay is null or >= 0, nameof(options.NewUsersPerDay), "must not be negative");
        Check(
            options.SilenceTimeout is null || (options.SilenceTimeout > TimeSpan.Zero && options.SilenceTimeout <= Longest),
            nameof(options.SilenceTimeout),
            "has to be more than zero and at most ten years; null for never");
        Check(
            options.ForgetAfter is null || (options.ForgetAfter >= ShortestMemory && options.ForgetAfter <= Longest),
            nameof(options.ForgetAfter),
            "has to be 3 days to ten years; null for never");
        Check(options.HistoryLimit >= 10, nameof(options.HistoryLimit), "has to be at least 10");
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
