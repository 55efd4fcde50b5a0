using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// Copies the coupon code that each send gives. 1 at most.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/coupon-templates"/>
/// </summary>
/// <example>
/// <code>
/// var button = new CopyCodeButtonDefinition("25OFF");
/// </code>
/// </example>
public sealed record CopyCodeButtonDefinition : ButtonDefinition
{
    /// <summary>A button.</summary>
    /// <param name="example">What the code might be; 20 characters at most.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public CopyCodeButtonDefinition(string example) => Example = Shape.NotBlank(example);

    [JsonConstructor]
    internal CopyCodeButtonDefinition()
    {
    }

    /// <summary>What the code might be; 20 characters at most.</summary>
    [JsonConverter(typeof(ExampleTextConverter))]
    public string? Example { get; init; }

    /// <inheritdoc/>
    public override string Type => "COPY_CODE";
}
