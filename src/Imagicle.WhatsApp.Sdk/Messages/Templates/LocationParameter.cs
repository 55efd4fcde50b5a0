using System.Text.Json;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>The place of a template's location header (utility and marketing templates).</summary>
/// <example>
/// <code>
/// var message = new TemplateMessage("pick_up_point", "en_US")
/// {
///     Header = new LocationParameter(43.8430, 10.5079, "Parcel shop", "Piazza Napoleone 1, Lucca"),
/// };
/// await client.Messages.SendAsync(to, message, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="PlaceName">What the place is called.</param>
/// <param name="Address">Its address, as text.</param>
/// <exception cref="ArgumentException">A coordinate is no finite number, or a text is empty.</exception>
public sealed record LocationParameter(double Latitude, double Longitude, string PlaceName, string Address)
    : TemplateParameter
{
    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; init => field = Coordinates.Finite(value, nameof(Latitude)); } =
        Coordinates.Finite(Latitude, nameof(Latitude));

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; init => field = Coordinates.Finite(value, nameof(Longitude)); } =
        Coordinates.Finite(Longitude, nameof(Longitude));

    /// <summary>What the place is called.</summary>
    public string PlaceName { get; init => field = Shape.NotBlank(value, nameof(PlaceName)); } =
        Shape.NotBlank(PlaceName);

    /// <summary>Its address, as text.</summary>
    public string Address { get; init => field = Shape.NotBlank(value, nameof(Address)); } = Shape.NotBlank(Address);

    /// <inheritdoc/>
    public override string Type => "location";

    internal override bool IsHeaderOnly => true;

    private protected override void WriteValue(Utf8JsonWriter writer) =>
        Coordinates.Write(writer, Latitude, Longitude, PlaceName, Address);

    internal override void Check(MessageProblems problems, string path) =>
        Coordinates.Check(problems, $"{path}.location", Latitude, Longitude);
}
