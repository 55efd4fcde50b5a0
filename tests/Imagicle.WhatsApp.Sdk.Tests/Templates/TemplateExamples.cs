using Imagicle.WhatsApp.Sdk.Management;
using Imagicle.WhatsApp.Sdk.Tests.TestSupport;

namespace Imagicle.WhatsApp.Sdk.Tests.Templates;

/// <summary>What a user of this SDK writes for each of Meta's examples, and for the kinds that have none.</summary>
internal static class TemplateExamples
{
    private const string Folder = "waba-id-message-templates/post-request/";

    /// <summary>Meta's; one example bears the name of a catalog and is an authentication template.</summary>
    internal static IReadOnlyDictionary<string, NewTemplate> OfMeta { get; } = new Dictionary<string, NewTemplate>
    {
        [Folder + "create-template-w-text-header-text-body-text-footer-and-2-quick-reply-buttons"] =
            new("seasonal_promotion_text_only", "en", TemplateCategory.Marketing)
            {
                Components =
                [
                    HeaderComponent.OfText("Our {{1}} is on!", "Summer Sale"),
                    new BodyComponent(
                        "Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.",
                        "the end of August",
                        "25OFF",
                        "25%"),
                    new FooterComponent("Use the buttons below to manage your marketing subscriptions"),
                    new ButtonsComponent(
                        new QuickReplyButtonDefinition("Unsubcribe from Promos"),
                        new QuickReplyButtonDefinition("Unsubscribe from All")),
                ],
            },
        [Folder + "create-template-w-image-header-text-body-text-footer-and-2-call-to-action-buttons"] =
            new("limited_time_offer_tuscan_getaway_2023", "en_US", TemplateCategory.Marketing)
            {
                Components =
                [
                    HeaderComponent.Image(HandleOf(
                        "create-template-w-image-header-text-body-text-footer-and-2-call-to-action-buttons")),
                    new BodyComponent(
                        "Hi {{1}}! For a limited time only you can get our {{2}} for as low as {{3}}. Tap the Offer "
                        + "Details button for more information.",
                        "Mark",
                        "Tuscan Getaway package",
                        "800"),
                    new FooterComponent("Offer valid until May 31, 2023"),
                    new ButtonsComponent(
                        new PhoneNumberButtonDefinition("Call", "16467043595"),
                        new UrlButtonDefinition("Shop Now", "https://damp-sea-63235.herokuapp.com/shop?promo={{1}}")
                        {
                            Example = "summer2023",
                        }),
                ],
            },
        [Folder + "create-template-w-document-header-text-body-a-phone-number-button-and-a-url-button"] =
            new("order_confirmation", "en_US", TemplateCategory.Utility)
            {
                Components =
                [
                    HeaderComponent.Document(HandleOf(
                        "create-template-w-document-header-text-body-a-phone-number-button-and-a-url-button")),
                    new BodyComponent(
                        "Thank you for your order, {{1}}! Your order number is {{2}}. Tap the PDF linked above to view "
                        + "your receipt. If you have any questions, please use the buttons below to contact support. "
                        + "Thanks again!",
                        "Mark",
                        "860198-230332"),
                    new ButtonsComponent(
                        new PhoneNumberButtonDefinition("Call", "16467043595"),
                        new UrlButtonDefinition("Contact Support", "https://www.examplesite.com/support")),
                ],
            },
        [Folder + "create-template-w-location-header-text-body-text-footer-and-a-website-buttons"] =
            new("order_delivery_update", "en_US", TemplateCategory.Utility)
            {
                Components =
                [
                    HeaderComponent.Location,
                    new BodyComponent(
                        "Good news {{1}}! Your order #{{2}} is on its way to the location above. Thank you for your "
                        + "order!",
                        "Mark",
                        "566701"),
                    new FooterComponent("To stop receiving delivery updates, tap the button below."),
                    new ButtonsComponent(new QuickReplyButtonDefinition("Stop Delivery Updates")),
                ],
            },
        [Folder + "create-multi-product-message-template"] = new("abandoned_cart", "en_US", TemplateCategory.Marketing)
        {
            Components =
            [
                HeaderComponent.OfText("Forget something {{1}}?", "Pablo"),
                new BodyComponent(
                    "Looks like you left some items in your cart! Use code {{1}} and you can get 10% off of all of them!",
                    "10OFF"),
                new ButtonsComponent(new ProductListButtonDefinition("View items")),
            ],
        },
        [Folder + "create-authentication-template-w-otp-copy-code-button"] = Password(
            "authentication_code_copy_code_button",
            new(OneTimePasswordKind.CopyCode) { Text = "Copy Code" }),
        [Folder + "create-authentication-template-w-otp-one-tap-autofill-button"] = OneTap(),
        [Folder + "create-catalog-template"] = OneTap(),
        [Folder + "create-flow-template-message-by-id"] = Flow(
            new("Check out this offer!") { FlowId = "{{Flow-ID}}", FirstScreen = "<SCREEN_ID>" }),
        [Folder + "create-flow-template-message-by-name"] = Flow(
            new("Check out this offer!") { FlowName = "{{Flow-Name}}", FirstScreen = "<SCREEN_ID>" }),
        [Folder + "create-flow-template-message-by-flow-json"] = Flow(
            new("Check out this offer!") { FlowJson = FlowJson(), FirstScreen = "WELCOME_SCREEN" }),
    };

    /// <summary>What Meta's examples do not show.</summary>
    internal static IReadOnlyDictionary<string, NewTemplate> OfOurs { get; } = new Dictionary<string, NewTemplate>
    {
        ["named variables"] = new("welcome", "it", TemplateCategory.Utility)
        {
            Components =
            [
                HeaderComponent.OfText("Ciao {{first_name}}", new TemplateExampleValue("first_name", "Ada")),
                new BodyComponent(
                    "Order {{order_id}} is ready.", new TemplateExampleValue("order_id", "17")),
            ],
            MessageSendTtlSeconds = 600,
            LinkTrackingOptedOut = true,
        },
        ["limited-time offer"] = new("offer", "en_US", TemplateCategory.Marketing)
        {
            Components =
            [
                HeaderComponent.Video("4::dmlkZW8="),
                new LimitedTimeOfferComponent("Ends soon!", hasExpiration: true),
                new BodyComponent("Use {{1}} now.", "SALE"),
                new ButtonsComponent(
                    new CopyCodeButtonDefinition("SALE25"),
                    new UrlButtonDefinition("Shop", "https://example.com/{{1}}") { Example = "https://example.com/a" }),
            ],
        },
        ["media carousel"] = new("cards", "en_US", TemplateCategory.Marketing)
        {
            Components =
            [
                new BodyComponent("New plants for {{1}}!", "Ada"),
                new CarouselComponent(
                    new CarouselCard(
                        HeaderComponent.Image("4::YQ=="),
                        new BodyComponent("{{1}} off", "10 %"),
                        new ButtonsComponent(
                            new QuickReplyButtonDefinition("More"),
                            new UrlButtonDefinition("Buy", "https://example.com/{{1}}") { Example = "a" })),
                    new CarouselCard(
                        HeaderComponent.Image("4::Yg=="),
                        new BodyComponent("{{1}} off", "20 %"),
                        new ButtonsComponent(
                            new QuickReplyButtonDefinition("More"),
                            new UrlButtonDefinition("Buy", "https://example.com/{{1}}") { Example = "b" }))),
            ],
        },
        ["product carousel"] = new("products", "en_US", TemplateCategory.Marketing)
        {
            Components =
            [
                new BodyComponent("Look!"),
                new CarouselComponent(
                    new CarouselCard(
                        HeaderComponent.Product, new ButtonsComponent(new ProductButtonDefinition("View"))),
                    new CarouselCard(
                        HeaderComponent.Product, new ButtonsComponent(new ProductButtonDefinition("View")))),
            ],
        },
        ["zero-tap"] = Password(
            "login_code",
            new(OneTimePasswordKind.ZeroTap)
            {
                Text = "Copy code",
                AutofillText = "Autofill",
                SupportedApps = [new("com.example.shop", "K8a/AINcGX7")],
                ZeroTapTermsAccepted = true,
            }),
        ["other buttons"] = new("buttons", "en_US", TemplateCategory.Utility)
        {
            Components =
            [
                HeaderComponent.Gif("4::Z2lm"),
                new BodyComponent("How can we help?"),
                new ButtonsComponent(
                    new VoiceCallButtonDefinition("Call us") { TtlMinutes = 1440 },
                    new CatalogButtonDefinition("View catalog"),
                    new ContactInfoButtonDefinition(),
                    new OrderDetailsButtonDefinition("Review and pay"),
                    new FlowButtonDefinition("Book") { FlowId = "1", FlowAction = "data_exchange" },
                    CustomButtonDefinition.FromJson("""{"type":"APP","text":"Open"}""")),
            ],
        },
        ["call permission"] = new("may_we_call", "en_US", TemplateCategory.Utility)
        {
            Components = [new BodyComponent("May we call you?"), new CallPermissionRequestComponent()],
        },
        ["from the library"] = new("delivery", "en_US", TemplateCategory.Utility)
        {
            LibraryTemplateName = "delivery_update_1",
            LibraryButtonInputs =
            [
                LibraryButtonInput.OfUrl("https://example.com/{{1}}", "https://example.com/17"),
                LibraryButtonInput.OfPhoneNumber("+390550123456"),
            ],
            LibraryBodyInput = new() { AddTrackPackageLink = true, CodeExpirationMinutes = 5 },
        },
        ["of the future"] = new("future", "en_US", TemplateCategory.Marketing)
        {
            Components = [CustomComponent.FromJson("""{"type":"GREETING","text":"Hello"}""")],
            AdditionalFields = new Dictionary<string, System.Text.Json.JsonElement>
            {
                ["degrees_of_freedom_spec"] = System.Text.Json.JsonDocument.Parse("""{"a":[1]}""").RootElement,
            },
        },
    };

    private static NewTemplate OneTap() => Password(
        "authentication_code_autofill_button",
        new(OneTimePasswordKind.OneTap)
        {
            Text = "Copy Code",
            AutofillText = "Autofill",
            SupportedApps = [new("com.example.luckyshrub", "K8a%2FAINcGX7")],
        });

    private static NewTemplate Password(string name, OneTimePasswordButtonDefinition button) =>
        new(name, "en_US", TemplateCategory.Authentication)
        {
            Components =
            [
                new BodyComponent { AddSecurityRecommendation = true },
                new FooterComponent { CodeExpirationMinutes = 10 },
                new ButtonsComponent(button),
            ],
        };

    private static NewTemplate Flow(FlowButtonDefinition button) =>
        new("<TEMPLATE_NAME>", "en_US", TemplateCategory.Marketing)
        {
            Components =
            [
                new BodyComponent("Check out this new offer"),
                new ButtonsComponent(button with { FlowAction = "navigate" }),
            ],
        };

    private static string HandleOf(string name) =>
        MetaFile.Object(Folder + name)?["components"]![0]!["example"]!["header_handle"]![0]!.GetValue<string>() ?? "4::x";

    private static string FlowJson() =>
        MetaFile.Object(Folder + "create-flow-template-message-by-flow-json")
            ?["components"]![1]!["buttons"]![0]!["flow_json"]!.GetValue<string>() ?? "{}";
}
