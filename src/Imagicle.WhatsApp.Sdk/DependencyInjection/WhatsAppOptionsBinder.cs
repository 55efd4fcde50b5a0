using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Imagicle.WhatsApp.Sdk;

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

        if (section[nameof(options.Timeout)] is { } timeout)
        {
            options.Timeout = TimeSpan.TryParse(timeout, CultureInfo.InvariantCulture, out var span) ? span : default;
        }
    }
}
