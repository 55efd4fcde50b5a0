namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A template as it is approved; a send that does not fit it is refused with Meta's error.</summary>
/// <param name="Name">The template's name.</param>
/// <param name="Language">Its language exactly as approved, such as <c>en_US</c>.</param>
public sealed record EmulatedTemplate(string Name, string Language)
{
    /// <summary>
    /// Header, body, footer and buttons, as the JSON array with which a template is created; all parameters are then
    /// checked. Default: null, only what the other properties say is known.
    /// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components"/>
    /// </summary>
    public string? ComponentsJson { get; init; }

    /// <summary>
    /// How many variables the body has; a send with another number is refused with error 132000. Default: null, as the
    /// components say, or any number without them.
    /// </summary>
    public int? BodyParameters { get; init; }

    /// <summary>Whether variables have names instead of numbers. Default: no.</summary>
    public bool HasNamedParameters { get; init; }

    /// <summary>
    /// <c>utility</c>, <c>marketing</c> or <c>authentication</c>, as statuses report it. Default: <c>utility</c>.
    /// </summary>
    public string Category { get; init; } = "utility";

    /// <summary>
    /// What <b>all</b> buttons say, in order, so that a customer can tap a quick reply by its label. Default: as the
    /// components say; without them a button is known by its payload only.
    /// </summary>
    public IReadOnlyList<string> ButtonLabels { get; init; } = [];

    /// <summary>Meta's own template on test numbers.</summary>
    internal static EmulatedTemplate HelloWorld { get; } = new("hello_world", "en_US")
    {
        ComponentsJson =
            """
            [{"type":"HEADER","format":"TEXT","text":"Hello World"},
             {"type":"BODY","text":"Welcome and congratulations!! This message demonstrates your ability to send a WhatsApp message notification from the Cloud API, hosted by Meta. Thank you for taking the time to test with us."},
             {"type":"FOOTER","text":"WhatsApp Business Platform sample message"}]
            """,
    };
}
