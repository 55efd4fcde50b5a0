using System.Text.Json.Serialization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// The form of a QR code as a picture. An open set: an unknown value is kept as it came.
/// </summary>
/// <param name="Value">The wire value, for example <c>PNG</c>.</param>
/// <example>
/// <code>
/// var code = await client.QrCodes.CreateAsync("Hello", QrImageFormat.Svg, cancellationToken);
/// Console.WriteLine(code.QrImageUrl);
/// </code>
/// </example>
[JsonConverter(typeof(WireStringConverter<QrImageFormat>))]
public readonly record struct QrImageFormat(string Value) : IWireString<QrImageFormat>
{
    /// <summary>The known wire values as constants, for <c>switch</c> patterns.</summary>
    public static class Names
    {
        /// <inheritdoc cref="QrImageFormat.Png"/>
        public const string Png = "PNG";

        /// <inheritdoc cref="QrImageFormat.Svg"/>
        public const string Svg = "SVG";
    }

    /// <summary>A bitmap.</summary>
    public static QrImageFormat Png { get; } = new(Names.Png);

    /// <summary>A drawing, sharp in any size.</summary>
    public static QrImageFormat Svg { get; } = new(Names.Svg);

    /// <summary>The wire value.</summary>
    public override string ToString() => Value ?? "";

    static QrImageFormat IWireString<QrImageFormat>.Of(string value) => new(value);
}
