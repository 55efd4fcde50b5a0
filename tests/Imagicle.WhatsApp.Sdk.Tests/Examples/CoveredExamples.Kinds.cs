using Imagicle.WhatsApp.Sdk.Contacts;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Tests.Examples;

internal static partial class CoveredExamples
{
    private const string Hidden = "Not shown in draft mode";

    private static Dictionary<string, Func<MessagesClient, Task>> Kinds => new()
    {
        ["send-location-message"] = Send(Location),
        ["send-reply-to-location-message"] = Reply(Location, "<MSGID_OF_PREV_MSG>"),
        ["send-contact-message"] = Send(Contacts),
        ["send-reply-to-contact-message"] = Reply(Contacts, "<MSGID_OF_PREV_MSG>"),
        ["send-reply-with-reaction-message"] = Send(new ReactionMessage("wamid.HBgLM...", "😀")),

        ["send-list-message"] = Send(List),
        ["send-reply-to-list-message"] = Reply(List, "<MSGID_OF_PREV_MSG>"),
        ["send-published-flow-by-id"] = Send(Published(FlowReference.FromId("{{Flow-ID}}"))),
        ["send-published-flow-by-name"] = Send(Published(FlowReference.FromName("{{Flow-Name}}"))),
        ["send-draft-flow-by-id"] = Send(Draft(FlowReference.FromId("{{Flow-ID}}"))),
        ["send-draft-flow-by-name"] = Send(Draft(FlowReference.FromName("{{Flow-Name}}"))),

        ["send-catalog-message"] = Send(new CatalogMessage(
            "Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.")
        {
            ThumbnailProductId = "2lc20305pt",
            Footer = "Best grocery deals on WhatsApp!",
        }),
        ["send-single-product-message"] = Send(new ProductMessage("367025965434465", "<ID_TEST_ITEM_1>")
        {
            Body = "<OPTIONAL_BODY_TEXT>",
            Footer = "<OPTIONAL_FOOTER_TEXT>",
        }),
        ["send-multi-product-message"] = Send(new ProductListMessage(
            "<YOUR_TEXT_HEADER_CONTENT>",
            "<YOUR_TEXT_BODY_CONTENT>",
            "146265584024623",
            new ProductSection(
                "<SECTION1_TITLE>", "<YOUR_PRODUCT1_SKU_IN_CATALOG>", "<YOUR_SECOND_PRODUCT1_SKU_IN_CATALOG>"),
            new ProductSection(
                "<SECTION2_TITLE>", "<YOUR_PRODUCT2_SKU_IN_CATALOG>", "<YOUR_SECOND_PRODUCT2_SKU_IN_CATALOG>"))
        {
            Footer = "<YOUR_TEXT_FOOTER_CONTENT>",
        }),

        ["send-order-details-message"] = Send(new OrderDetailsMessage("your-text-body-content", Order)
        {
            Header = InteractiveHeader.FromImage(MediaSource.FromLink(
                "https://upload.wikimedia.org/wikipedia/commons/thumb/3/3b/Home_made_sour_dough_bread.jpg/640px-Home_made_sour_dough_bread.jpg")),
            Footer = "your-text-footer-content",
        }),
        ["send-order-status-message"] = Send(new OrderStatusMessage(
            "your-text-body-content", "unique-reference-id", OrderStatus.Processing)
        {
            Description = "optional-text",
        }),

        ["send-catalog-template-message"] = Send(new TemplateMessage("intro_catalog_offer", "en_US")
        {
            Body = ["100", "400", "3"],
            Buttons = [new CatalogButton(0) { ThumbnailProductId = "2lc20305pt" }],
        }),
        ["send-flow-template-message"] = Send(new TemplateMessage("template_name", "en_US")
        {
            Buttons = [new FlowButton(0) { Token = "<FLOW_TOKEN>" }.WithData("""{"<CUSTOM_KEY>":"<CUSTOM_VALUE>"}""")],
        }),
    };

    private static LocationMessage Location => new(37.758056, -122.425332)
    {
        Name = "META HQ",
        Address = "1 Hacker Way, Menlo Park, CA 94025",
    };

    private static ContactsMessage Contacts => new(new ContactCard
    {
        Name = new("John Smith")
        {
            FirstName = "John",
            LastName = "Smith",
            MiddleName = "D.",
            Prefix = "Dr",
            Suffix = "Jr",
        },
        Addresses = [MenloPark("1 Hacker Way", "HOME"), MenloPark("200 Jefferson Dr", "WORK")],
        Birthday = "2012-08-18",
        Emails = [new() { Email = "test@fb.com", Type = "WORK" }, new() { Email = "test@whatsapp.com", Type = "HOME" }],
        Organization = new() { Company = "WhatsApp", Department = "Design", Title = "Manager" },
        Phones =
        [
            new() { Phone = "+1 (940) 555-1234", Type = "HOME" },
            new() { Phone = "+1 (650) 555-1234", Type = "WORK", WaId = "16505551234" },
        ],
        Urls =
        [
            new() { Url = "https://www.facebook.com", Type = "WORK" },
            new() { Url = "https://www.whatsapp.com", Type = "HOME" },
        ],
    });

    private static ListMessage List => new(
        "<BODY_TEXT>",
        "<BUTTON_TEXT>",
        new ListSection("<LIST_SECTION_1_TITLE>", Row(1, 1), Row(1, 2)),
        new ListSection("<LIST_SECTION_2_TITLE>", Row(2, 1), Row(2, 2)))
    {
        Header = "<HEADER_TEXT>",
        Footer = "<FOOTER_TEXT>",
    };

    private static OrderDetails Order =>
        new("unique-reference-id", "INR", new OrderItem("bread", new(1500)) { RetailerId = "1234567", SaleAmount = new(1000) })
        {
            PaymentConfiguration = "my-payment-config-name",
            PaymentType = "upi",
            Tax = new(new(100)) { Description = "optional_text" },
            Shipping = new(new(100)) { Description = "optional_text" },
            Discount = new(new(100)) { Description = "optional_text", DiscountProgram = "optional_text" },
        };

    private static FlowMessage Published(FlowReference flow) => new FlowMessage("<BODY_TEXT>", "Open Flow!", flow)
    {
        Header = "<HEADER_TEXT>",
        Footer = "<FOOTER_TEXT>",
        Token = "<FLOW_TOKEN>",
        Screen = "<SCREEN_ID>",
    }.WithData("""{"<CUSTOM_KEY>":"<CUSTOM_VALUE>"}""");

    private static FlowMessage Draft(FlowReference flow) => Published(flow) with
    {
        Body = Hidden,
        ButtonText = Hidden,
        Header = Hidden,
        Footer = Hidden,
        IsDraft = true,
    };

    private static ContactAddress MenloPark(string street, string type) => new()
    {
        Street = street,
        City = "Menlo Park",
        State = "CA",
        Zip = "94025",
        Country = "United States",
        CountryCode = "us",
        Type = type,
    };

    private static ListRow Row(int section, int row) => new(
        $"<LIST_SECTION_{section}_ROW_{row}_ID>",
        $"<SECTION_{section}_ROW_{row}_TITLE>",
        $"<SECTION_{section}_ROW_{row}_DESC>");
}
