using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>
/// A place on the map.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages"/>
/// </summary>
/// <example>
/// <code>
/// var office = new LocationMessage(43.8430, 10.5079) { Name = "Our office", Address = "Piazza Napoleone 1, Lucca" };
/// await client.Messages.SendAsync(to, office, cancellationToken: cancellationToken);
/// </code>
/// </example>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <exception cref="ArgumentException">Not a finite number.</exception>
public sealed record LocationMessage(double Latitude, double Longitude) : OutgoingMessage
{
    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; init => field = Coordinates.Finite(value, nameof(Latitude)); } =
        Coordinates.Finite(Latitude, nameof(Latitude));

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; init => field = Coordinates.Finite(value, nameof(Longitude)); } =
        Coordinates.Finite(Longitude, nameof(Longitude));

    /// <summary>What the place is called.</summary>
    public string? Name { get; init; }

    /// <summary>Its address, as text.</summary>
    public string? Address { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Location;

    internal override void WriteContent(Utf8JsonWriter writer) =>
        Coordinates.Write(writer, Latitude, Longitude, Name, Address);

    internal override void Check(MessageProblems problems) =>
        Coordinates.Check(problems, "location", Latitude, Longitude);
}
