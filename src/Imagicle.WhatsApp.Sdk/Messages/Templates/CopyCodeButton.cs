using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The coupon code of a copy-code button.</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("coupon", "en_US") { Buttons = [new CopyCodeButton(0, "SPRING25")] };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Index">The place among all buttons of the template, from 0.</param>
/// <param name="Code">
/// Letters and digits; <see cref="MessageLimits.CouponCode"/> characters at most, in a limited-time offer
/// <see cref="MessageLimits.OfferCouponCode"/>.
/// </param>
/// <exception cref="ArgumentException">The code is empty.</exception>
public sealed record CopyCodeButton(int Index, string Code) : TemplateButton(Index)
{
    /// <summary>Letters and digits.</summary>
    public string Code { get; init => field = Shape.NotBlank(value, nameof(Code)); } = Shape.NotBlank(Code);

    /// <inheritdoc/>
    public override string SubType => "copy_code";

    private protected override void WriteParameters(Utf8JsonWriter writer) =>
        WriteText(writer, "coupon_code"u8, Code);

    internal override void Check(MessageProblems problems, string path)
    {
        problems.AtMost($"{path}.parameters[0].coupon_code", Code, MessageLimits.CouponCode);
        if (!Code.All(char.IsLetterOrDigit))
        {
            problems.Add($"{path}.parameters[0].coupon_code", "Only letters and digits are allowed.");
        }
    }
}
