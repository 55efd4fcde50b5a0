using System.Text.Json.Nodes;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// How a customer answers what is more than a question. Each call ends and returns as
/// <see cref="EmulatedCustomer.SaysAsync"/> does.
/// </summary>
public static class EmulatedCustomerAnswers
{
    /// <summary>The customer fills the newest flow in and sends it.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="responseJson">What was filled in: a JSON object. <c>flow_token</c> is added where missing.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">No flow reached the customer.</exception>
    public static Task<string> SubmitsFlowAsync(
        this EmulatedCustomer customer, string responseJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var message = Newest(customer, "flow", sent => sent is FlowMessage || FlowButtonOf(sent) is not null);
        var token = message.Message is FlowMessage flow ? flow.Token : FlowButtonOf(message.Message)!.Token;
        var response = Parse(responseJson).WithDefault("flow_token", token ?? "unused");
        return SendAsync(
            customer, CustomerContent.FlowReply("flow", "Sent", response.ToJsonString()), message, cancellationToken);
    }

    /// <summary>The customer fills the newest address form in and sends it.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="valuesJson">The address: a JSON object of texts, by Meta's names.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">No address form reached the customer.</exception>
    public static Task<string> SubmitsAddressAsync(
        this EmulatedCustomer customer, string valuesJson, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var message = Newest(customer, "address form", sent => sent is AddressMessage);
        var response = new JsonObject
        {
            ["saved_address_id"] = "address1",
            ["values"] = Parse(valuesJson),
        };
        return SendAsync(
            customer,
            CustomerContent.FlowReply("address_message", "Sent", response.ToJsonString()),
            message,
            cancellationToken);
    }

    /// <summary>The customer shares a place, as the newest location request asks.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="latitude">Degrees.</param>
    /// <param name="longitude">Degrees.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">No location request reached the customer.</exception>
    public static Task<string> AnswersLocationRequestAsync(
        this EmulatedCustomer customer,
        double latitude,
        double longitude,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var message = Newest(customer, "location request", sent => sent is LocationRequestMessage);
        return SendAsync(
            customer, CustomerContent.Location(latitude, longitude, name: null, address: null), message, cancellationToken);
    }

    /// <summary>The customer lets the business call, or not.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="accepts">Whether it may.</param>
    /// <param name="isPermanent">Whether for good; 7 days otherwise.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">No request reached the customer.</exception>
    public static Task<string> AnswersCallPermissionAsync(
        this EmulatedCustomer customer,
        bool accepts,
        bool isPermanent = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var message = Newest(customer, "call permission request", sent => sent is CallPermissionRequestMessage);
        var expires = accepts && !isPermanent
            ? (customer.Number.Core.Now + TimeSpan.FromDays(7)).ToUnixTimeSeconds()
            : (long?)null;
        return SendAsync(
            customer, CustomerContent.CallPermission(accepts, isPermanent, expires), message, cancellationToken);
    }

    /// <summary>The customer orders products of a catalog.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="catalogId">The catalog.</param>
    /// <param name="items">Products, with how many, the price of one and its currency.</param>
    /// <param name="text">What is said with it. Default: nothing.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<string> OrdersAsync(
        this EmulatedCustomer customer,
        string catalogId,
        IEnumerable<(string ProductId, int Quantity, decimal Price, string Currency)> items,
        string? text = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(catalogId);
        ArgumentNullException.ThrowIfNull(items);
        var products = items.Select(item => new JsonObject
        {
            ["product_retailer_id"] = item.ProductId,
            ["quantity"] = item.Quantity,
            ["item_price"] = item.Price,
            ["currency"] = item.Currency,
        });
        return customer.SendAsync(CustomerContent.Order(catalogId, text, products), cancellationToken);
    }

    /// <summary>
    /// The customer writes after a tap on an ad: an answer within 24 hours opens the 72 hours in which nothing is
    /// charged.
    /// </summary>
    /// <param name="customer">Who.</param>
    /// <param name="text">The text.</param>
    /// <param name="sourceId">The ad's id. Default: made up.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static Task<string> SaysFromAdAsync(
        this EmulatedCustomer customer,
        string text,
        string? sourceId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(text);
        var id = sourceId ?? MetaIds.NewDigits(15);
        var message = CustomerContent.Text(text);
        message["referral"] = new JsonObject
        {
            ["source_url"] = $"https://fb.me/{id}",
            ["source_id"] = id,
            ["source_type"] = "ad",
            ["body"] = "An ad of the emulator",
            ["headline"] = "Chat with us",
            ["media_type"] = "image",
            ["image_url"] = "https://example.com/ad.jpg",
            ["ctwa_clid"] = MetaIds.NewToken(),
        };
        return customer.SendAsync(message, cancellationToken);
    }

    /// <summary>
    /// The customer stops marketing messages, or wants them again: marketing templates fail with error 131050 meanwhile.
    /// </summary>
    /// <param name="customer">Who.</param>
    /// <param name="wanted">Whether marketing messages are wanted.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Ends after the webhook's first attempt.</returns>
    public static Task SetsMarketingAsync(
        this EmulatedCustomer customer, bool wanted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return customer.Number.Chats.SetMarketing(customer, wanted).WaitAsync(cancellationToken);
    }

    private static FlowButton? FlowButtonOf(OutgoingMessage sent) =>
        (sent as TemplateMessage)?.Buttons.OfType<FlowButton>().FirstOrDefault();

    private static EmulatedMessage Newest(EmulatedCustomer customer, string what, Func<OutgoingMessage, bool> matches) =>
        customer.Received.LastOrDefault(message => matches(message.Message))
            ?? throw new InvalidOperationException($"No {what} reached the customer.");

    private static Task<string> SendAsync(
        EmulatedCustomer customer, JsonObject answer, EmulatedMessage to, CancellationToken cancellationToken) =>
        customer.SendAsync(customer.Number.Chats.Quote(answer, to.Id, customer), cancellationToken);

    private static JsonObject Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonNode.Parse(json) as JsonObject ?? throw new ArgumentException("A JSON object is needed.", nameof(json));
    }
}
