using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// What a button of a library's template needs.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-library"/>
/// </summary>
/// <example>
/// <code>
/// var template = new NewTemplate("delivery", "en_US", TemplateCategory.Utility)
/// {
///     LibraryTemplateName = "delivery_update_1",
///     LibraryButtonInputs = [LibraryButtonInput.OfUrl("https://example.com/{{1}}", "https://example.com/17")],
/// };
/// </code>
/// </example>
public sealed record LibraryButtonInput : GraphObject
{
    /// <summary><c>URL</c>, <c>PHONE_NUMBER</c>, <c>QUICK_REPLY</c> or <c>OTP</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Of a <c>URL</c>: the address.</summary>
    public LibraryUrl? Url { get; init; }

    /// <summary>Of a <c>PHONE_NUMBER</c>: the number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Of an <c>OTP</c>: how the code gets into the app.</summary>
    [JsonPropertyName("otp_type")]
    public OneTimePasswordKind? Kind { get; init; }

    /// <summary>Of an <c>OTP</c>: the apps that may get the code.</summary>
    public IReadOnlyList<OneTimePasswordApp>? SupportedApps { get; init; }

    /// <summary>Of an <c>OTP</c>: whether Meta's terms for zero-tap are accepted.</summary>
    public bool? ZeroTapTermsAccepted { get; init; }

    /// <summary>An address.</summary>
    /// <param name="baseUrl">The address; it may end in <c>{{1}}</c>.</param>
    /// <param name="example">The whole address with what the variable might be; needed if there is one.</param>
    /// <exception cref="ArgumentException">The address is empty.</exception>
    public static LibraryButtonInput OfUrl(string baseUrl, string? example = null) => new()
    {
        Type = "URL",
        Url = new(Shape.NotBlank(baseUrl)) { UrlSuffixExample = example },
    };

    /// <summary>A phone number.</summary>
    /// <param name="number">The number with its country code.</param>
    /// <exception cref="ArgumentException">The number is empty.</exception>
    public static LibraryButtonInput OfPhoneNumber(string number) =>
        new() { Type = "PHONE_NUMBER", PhoneNumber = Shape.NotBlank(number) };
}
