using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Messages;

/// <summary>The newer records with a text in every place that takes one.</summary>
internal static class KindCanaries
{
    internal static IEnumerable<object> Make(string text, string phone)
    {
        var fields = new Dictionary<string, string> { [AddressField.Name] = text, [AddressField.PhoneNumber] = phone };
        var source = MediaSource.FromLink("https://example.com/canary");
        var link = new LinkButton(text, "https://example.com/canary");
        var order = new OrderDetails(text, text, new OrderItem(text, new(1)) { CountryOfOrigin = text })
        {
            Tax = new(new(1)) { Description = text },
            ShippingAddresses = [fields],
        };
        return
        [
            link,
            order,
            order.Items[0],
            order.Tax,
            order.Total,
            new ListRow(text, text, text),
            new ListSection(text, new ListRow(text, text)),
            new SavedAddress(text, fields),
            new AddressMessage(text, text) { Values = fields },
            new MediaCard(InteractiveHeader.FromImage(source), link) { Body = text },
            new ProductSection(text, text),
            new TapTarget("https://example.com/canary", text),
            new TemplateCard(text) { Body = [text] },
            FlowReference.FromId(text),
            FlowReference.FromName(text),
            PaymentSetting.Gateway(text, text),
            PaymentSetting.Custom("pix", $$"""{"key":"{{phone}}"}"""),
            TemplateMessage.OneTimePassword("login", "it", text).Buttons[0],
            new ReactionMessage(text, text),
            new ContactsMessage(new Sdk.Contacts.ContactCard { Name = new(text), Phones = [new() { Phone = phone }] }),
            new LocationMessage(1, 1) { Name = text, Address = text },
            new LocationParameter(1, 1, text, text),
            new ProductParameter(text, text),
            new GroupIdParameter(text),
            new CopyCodeButton(0, text),
            new FlowButton(0) { Token = text },
            new CatalogButton(0) { ThumbnailProductId = text },
            new ProductListButton(0, text, new ProductSection(text, text)),
            new VoiceCallButton(0) { Payload = text },
            new OrderDetailsButton(0, order),
            DirectSend.Utility(60),
            new MarketingOptions { ProductPolicy = ProductPolicy.Strict },
            ProductPolicy.Strict,
            GoodsType.Digital,
            OrderStatus.Shipped,
        ];
    }
}
