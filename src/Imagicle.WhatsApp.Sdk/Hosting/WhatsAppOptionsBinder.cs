using System.Globalization;
using Imagicle.WhatsApp.Sdk.Accounts;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk.Hosting;

/// <summary>
/// Reads the settings from configuration. By hand: the generator that comes with the 8.0 packages does not work with
/// current compilers, and a newer one would force newer packages on .NET 8 hosts. A test binds every property.
/// </summary>
internal static class WhatsAppOptionsBinder
{
    // Nothing equals it: what cannot be read stays visible to the validator.
    private static readonly Uri NotAnAddress = new("", UriKind.Relative);

    internal static void Bind(IConfiguration section, WhatsAppOptions options)
    {
        options.PhoneNumberId = section[nameof(options.PhoneNumberId)] ?? options.PhoneNumberId;
        options.BusinessAccountId = section[nameof(options.BusinessAccountId)] ?? options.BusinessAccountId;
        options.AppId = section[nameof(options.AppId)] ?? options.AppId;
        options.AccessToken = section[nameof(options.AccessToken)] ?? options.AccessToken;
        options.AppSecret = section[nameof(options.AppSecret)] ?? options.AppSecret;
        options.VerifyToken = section[nameof(options.VerifyToken)] ?? options.VerifyToken;
        options.ApiVersion = section[nameof(options.ApiVersion)] ?? options.ApiVersion;
        foreach (var secret in section.GetSection(nameof(options.AdditionalAppSecrets)).GetChildren())
        {
            options.AdditionalAppSecrets.Add(secret.Value ?? "");
        }

        if (section[nameof(options.BaseAddress)] is { } address)
        {
            options.BaseAddress = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : NotAnAddress;
        }

        options.Timeout = Time(section, nameof(options.Timeout), options.Timeout);
        options.UseAppSecretProof = Switch(section, nameof(options.UseAppSecretProof), options.UseAppSecretProof);
        Bind(section.GetSection(nameof(options.Resilience)), options.Resilience);
    }

    private static void Bind(IConfigurationSection section, WhatsAppResilienceOptions options)
    {
        options.AttemptTimeout = Time(section, nameof(options.AttemptTimeout), options.AttemptTimeout);
        options.MaxAttempts = Count(section, nameof(options.MaxAttempts), options.MaxAttempts);
        options.RetryDelay = Time(section, nameof(options.RetryDelay), options.RetryDelay);
        options.MaxRetryDelay = Time(section, nameof(options.MaxRetryDelay), options.MaxRetryDelay);
        options.LimitRate = Switch(section, nameof(options.LimitRate), options.LimitRate);
        options.MessagesPerSecond = Count(section, nameof(options.MessagesPerSecond), options.MessagesPerSecond);
        options.BreakMinimum = Count(section, nameof(options.BreakMinimum), options.BreakMinimum);
        options.BreakWindow = Time(section, nameof(options.BreakWindow), options.BreakWindow);
        options.BreakDuration = Time(section, nameof(options.BreakDuration), options.BreakDuration);
        if (section[nameof(options.BreakRatio)] is { } ratio)
        {
            options.BreakRatio = double.TryParse(ratio, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
        }
    }

    // What cannot be read becomes a value that the validator refuses.
    private static TimeSpan Time(IConfiguration section, string name, TimeSpan unset) => section[name] is not { } text
        ? unset
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : TimeSpan.MinValue;

    private static int Count(IConfiguration section, string name, int unset) => section[name] is not { } text
        ? unset
        : int.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : int.MinValue;

    private static bool Switch(IConfiguration section, string name, bool unset) => section[name] is not { } text
        ? unset
        : bool.TryParse(text, out var value) ? value
        : throw new InvalidOperationException($"The setting {name} has to be true or false.");
}
