using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <content>From a new number to one that sends.</content>
public partial class PhoneNumbersClient
{
    private const int PinLength = 6;

    /// <summary>Adds a number to the account. Next: <see cref="RequestCodeAsync"/>.</summary>
    /// <param name="number">The number and its display name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The id of the number.</returns>
    /// <exception cref="InvalidOperationException">The settings have no account id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because there are too many numbers.</exception>
    public virtual Task<string> AddAsync(NewPhoneNumber number, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Graph.RequestAsync(
            HttpMethod.Post,
            Graph.OfBusinessAccount("phone_numbers"),
            GraphBody.JsonObject(writer =>
            {
                writer.WriteString("cc"u8, number.CountryCode);
                writer.WriteString("phone_number"u8, number.Number);
                writer.WriteString("verified_name"u8, number.VerifiedName);
                if (number.MigratePhoneNumber)
                {
                    writer.WriteBoolean("migrate_phone_number"u8, true);
                }

                writer.WriteOptional("preverified_id"u8, number.PreverifiedId);
            }),
            static json => json.GetDigits("id"u8),
            cancellationToken);
    }

    /// <summary>Lets the code arrive that proves the ownership of a number. Next: <see cref="VerifyCodeAsync"/>.</summary>
    /// <param name="method">By text message or by a call.</param>
    /// <param name="language">The language of the message. Default: <c>en_US</c>.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The language is empty, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because too many codes were asked for.</exception>
    public virtual Task RequestCodeAsync(
        CodeMethod method,
        string language = "en_US",
        string? phoneNumberId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return Graph.PostAsync(
            PathOf(phoneNumberId, "request_code"),
            GraphBody.JsonObject(writer =>
            {
                writer.WriteString("code_method"u8, method.Value);
                writer.WriteString("language"u8, language);
            }),
            cancellationToken);
    }

    /// <summary>Enters the code that arrived. Next: <see cref="RegisterAsync"/>.</summary>
    /// <param name="code">Six digits; a hyphen or blanks between them do not matter.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The code is empty, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the code is wrong.</exception>
    public virtual Task VerifyCodeAsync(
        string code, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var digits = string.Concat(code.Where(c => c is not ('-' or ' ')));
        return Graph.PostAsync(
            PathOf(phoneNumberId, "verify_code"),
            GraphBody.JsonObject(writer => writer.WriteString("code"u8, digits)),
            cancellationToken);
    }

    /// <summary>
    /// Registers a number for the Cloud API: from now on it sends and receives. At most ten times in 72 hours.
    /// </summary>
    /// <param name="pin">Its two-step verification pin, six digits; if it has none yet, this one is set.</param>
    /// <param name="options">Local storage, ...</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The pin is no pin, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed, for instance because the pin is wrong.</exception>
    public virtual Task RegisterAsync(
        string pin,
        RegistrationOptions? options = null,
        string? phoneNumberId = null,
        CancellationToken cancellationToken = default)
    {
        CheckPin(pin);
        return Graph.PostAsync(
            PathOf(phoneNumberId, "register"),
            GraphBody.JsonObject(writer => WriteRegistration(writer, pin, options)),
            cancellationToken);
    }

    /// <summary>Ends the registration: the number neither sends nor receives. Not for numbers in the WhatsApp Business app.</summary>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">No id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task DeregisterAsync(string? phoneNumberId = null, CancellationToken cancellationToken = default) =>
        Graph.PostAsync(PathOf(phoneNumberId, "deregister"), body: null, cancellationToken);

    /// <summary>Sets or changes the two-step verification pin.</summary>
    /// <param name="pin">Six digits. There is no way to read it later.</param>
    /// <param name="phoneNumberId">Which number; null for the client's own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ArgumentException">The pin is no pin, or no id.</exception>
    /// <exception cref="WhatsAppApiException">It failed.</exception>
    public virtual Task SetPinAsync(
        string pin, string? phoneNumberId = null, CancellationToken cancellationToken = default)
    {
        CheckPin(pin);
        return SetAsync("pin", pin, phoneNumberId, cancellationToken);
    }

    private static void CheckPin(string pin)
    {
        ArgumentNullException.ThrowIfNull(pin);
        if (pin.Length != PinLength || !pin.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("A pin has six digits.", nameof(pin));
        }
    }

    private static void WriteRegistration(Utf8JsonWriter writer, string pin, RegistrationOptions? options)
    {
        writer.WriteString("messaging_product"u8, "whatsapp");
        writer.WriteString("pin"u8, pin);
        writer.WriteOptional("tier"u8, options?.Tier);
        writer.WriteOptional("data_localization_region"u8, options?.DataLocalizationRegion);
        if (options?.Backup is { } backup)
        {
            writer.WriteStartObject("backup"u8);
            writer.WriteString("password"u8, backup.Password);
            writer.WriteString("data"u8, backup.Data);
            writer.WriteEndObject();
        }
    }
}
