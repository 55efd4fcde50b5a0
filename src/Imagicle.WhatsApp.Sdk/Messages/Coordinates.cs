using System.Globalization;
using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A place, as location messages and location headers of templates write it.</summary>
internal static class Coordinates
{
    internal static double Finite(double value, string name) =>
        double.IsFinite(value) ? value : throw new ArgumentException("A coordinate is a finite number.", name);

    internal static void Write(Utf8JsonWriter writer, double latitude, double longitude, string? name, string? address)
    {
        writer.WriteStartObject();
        writer.WriteString("latitude"u8, ToText(latitude));
        writer.WriteString("longitude"u8, ToText(longitude));
        writer.WriteOptional("name"u8, name);
        writer.WriteOptional("address"u8, address);
        writer.WriteEndObject();
    }

    internal static void Check(MessageProblems problems, string path, double latitude, double longitude)
    {
        problems.Between($"{path}.latitude", latitude, -MessageLimits.Latitude, MessageLimits.Latitude);
        problems.Between($"{path}.longitude", longitude, -MessageLimits.Longitude, MessageLimits.Longitude);
    }

    // Meta documents strings. Never with an exponent, never with a decimal comma.
    private static string ToText(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);
}
