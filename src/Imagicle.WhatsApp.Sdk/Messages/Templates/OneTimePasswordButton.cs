using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// The code of an authentication template's button; <see cref="TemplateMessage.OneTimePassword"/> writes it together
/// with the same code in the body, which Meta demands.
/// </summary>
/// <example>
/// <code>
/// var message = TemplateMessage.OneTimePassword("login_code", "en_US", "483920");
/// var button = message.Buttons.OfType&lt;OneTimePasswordButton&gt;().Single();
/// </code>
/// </example>
public sealed record OneTimePasswordButton : TemplateButton
{
    internal OneTimePasswordButton(string code)
        : base(index: 0) => Code = Shape.NotBlank(code);

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary><c>url</c>: that is how Meta carries codes, whatever the button does.</summary>
    public override string SubType => "url";

    private protected override void WriteParameters(Utf8JsonWriter writer) => WriteText(writer, "text"u8, Code);

    internal override void Check(MessageProblems problems, string path) =>
        problems.AtMost($"{path}.parameters[0].text", Code, MessageLimits.OneTimePassword);
}
