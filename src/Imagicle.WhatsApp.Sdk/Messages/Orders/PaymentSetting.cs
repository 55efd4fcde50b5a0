using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A way to pay an order.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg"/>
/// </summary>
/// <example>
/// <code>
/// var order = new OrderDetails("order-17", "INR", [new("Green tea", OrderAmount.From(450))])
/// {
///     PaymentSettings = [PaymentSetting.Gateway("razorpay", "our-gateway")],
/// };
/// </code>
/// </example>
public sealed record PaymentSetting
{
    private readonly string json;

    private PaymentSetting(string type, string json)
    {
        Type = Shape.NotBlank(type);
        this.json = json;
    }

    /// <summary>The wire <c>type</c>; its details travel in a property of this name.</summary>
    public string Type { get; }

    /// <summary>India: a payment gateway that was configured for the business account.</summary>
    /// <param name="gateway">Such as <c>razorpay</c>, <c>payu</c>, <c>zaakpay</c>.</param>
    /// <param name="configurationName">The name given to the configuration.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static PaymentSetting Gateway(string gateway, string configurationName) =>
        Of("payment_gateway", ("type", gateway), ("configuration_name", configurationName));

    /// <summary>Brazil: a Pix code to copy.</summary>
    /// <param name="code">The code.</param>
    /// <param name="merchantName">Whom the account belongs to.</param>
    /// <param name="key">The Pix key.</param>
    /// <param name="keyType"><c>CPF</c>, <c>CNPJ</c>, <c>EMAIL</c>, <c>PHONE</c> or <c>EVP</c>.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static PaymentSetting PixCode(string code, string merchantName, string key, string keyType) => Of(
        "pix_dynamic_code", ("code", code), ("merchant_name", merchantName), ("key", key), ("key_type", keyType));

    /// <summary>Brazil: a card that the customer used before.</summary>
    /// <param name="lastFourDigits">Shown to the customer.</param>
    /// <param name="credentialId">Comes back when the customer confirms.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static PaymentSetting StoredCard(string lastFourDigits, string credentialId) =>
        Of("offsite_card_pay", ("last_four_digits", lastFourDigits), ("credential_id", credentialId));

    /// <summary>Any other way to pay, as Meta documents it.</summary>
    /// <param name="type">The wire <c>type</c>.</param>
    /// <param name="json">The value of the property of that name: a JSON object.</param>
    /// <exception cref="ArgumentException">The type is empty, or the text is no JSON object.</exception>
    public static PaymentSetting Custom(string type, string json) =>
        new(type, Shape.JsonObject(Shape.ParseJson(json), nameof(json)).GetRawText());

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WritePropertyName(Type);
        writer.WriteRawValue(json);
        writer.WriteEndObject();
    }

    /// <summary>The type only: keys and codes never reach a log by accident.</summary>
    public override string ToString() => Type;

    private static PaymentSetting Of(string type, params ReadOnlySpan<(string Name, string Value)> details)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in details)
            {
                writer.WriteString(name, Shape.NotBlank(value, name));
            }

            writer.WriteEndObject();
        }

        return new(type, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
