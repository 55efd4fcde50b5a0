namespace Imagicle.WhatsApp.Sdk.Accounts;

/// <summary>What the settings have to be. Messages name the setting in full and never hold its value.</summary>
internal static class WhatsAppOptionsRules
{
    /// <summary>What sending needs.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="prefix">What stands before a setting's name: <c>WhatsApp:</c>.</param>
    /// <param name="suffix">What stands behind it, such as the account's name.</param>
    /// <param name="hasTokenProvider">Whether the token comes from elsewhere.</param>
    internal static List<string> ProblemsOfSending(
        WhatsAppOptions options, string prefix, string suffix = "", bool hasTokenProvider = false)
    {
        var problems = new List<string>();
        Required(
            nameof(options.PhoneNumberId),
            options.PhoneNumberId,
            IsId,
            "has to be the id of the number, not the phone number");
        if (!hasTokenProvider)
        {
            Required(
                nameof(options.AccessToken),
                options.AccessToken,
                IsToken,
                "holds a blank, a line break or another character that no token has");
        }

        if (options.UseAppSecretProof)
        {
            Required(nameof(options.AppSecret), options.AppSecret, static _ => true, "");
        }

        Check(
            nameof(options.BaseAddress),
            options.BaseAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" },
            "has to be an absolute http or https address");
        Check(nameof(options.ApiVersion), IsVersion(options.ApiVersion), "has to look like v25.0");
        Check(
            nameof(options.Timeout),
            options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromDays(1),
            "has to be more than zero and at most a day");
        ResilienceRules.Check(options.Resilience, Check, prefix.EndsWith('.') ? '.' : ':');
        return problems;

        void Required(string name, string? value, Func<string, bool> isValid, string problem)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                problems.Add($"{prefix}{name}{suffix} is missing");
            }
            else
            {
                Check(name, isValid(value), problem);
            }
        }

        void Check(string name, bool valid, string problem)
        {
            if (!valid)
            {
                problems.Add($"{prefix}{name}{suffix} {problem}");
            }
        }
    }

    /// <summary>What a host needs that also receives webhooks.</summary>
    internal static List<string> ProblemsOfHost(
        WhatsAppOptions options, string prefix, string suffix, bool hasTokenProvider)
    {
        var problems = ProblemsOfSending(options, prefix, suffix, hasTokenProvider);
        AddMissing(nameof(options.AppSecret), options.AppSecret);
        AddMissing(nameof(options.VerifyToken), options.VerifyToken);
        for (var i = 0; i < options.AdditionalAppSecrets.Count; i++)
        {
            AddMissing($"{nameof(options.AdditionalAppSecrets)}:{i}", options.AdditionalAppSecrets[i]);
        }

        return problems;

        void AddMissing(string name, string? value)
        {
            var problem = $"{prefix}{name}{suffix} is missing";
            if (string.IsNullOrWhiteSpace(value) && !problems.Contains(problem))
            {
                problems.Add(problem);
            }
        }
    }

    // It becomes a part of the address: a number pasted instead, with its + and blanks, must not.
    internal static bool IsId(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    internal static bool IsToken(string value) => value.All(c => c is > ' ' and < '\x7f');

    private static bool IsVersion(string? value)
    {
        var dot = value?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return dot > 1
            && value![0] == 'v'
            && value.Length > dot + 1
            && value.AsSpan(1, dot - 1).IndexOfAnyExceptInRange('0', '9') < 0
            && value.AsSpan(dot + 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
