using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>A place on the map.</summary>
/// <example>
/// <code>
/// whatsApp.On&lt;IncomingLocation&gt;((location, context, token) =&gt;
/// {
///     var place = location.Address ?? location.Name
///         ?? FormattableString.Invariant($"{location.Latitude}, {location.Longitude}");
///     return client.Messages.SendTextAsync(location.ToRecipient(), $"We come to {place}.", cancellationToken: token);
/// });
/// </code>
/// </example>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
public sealed record IncomingLocation(double Latitude, double Longitude) : IncomingMessage
{
    /// <summary>The name of the place, if the customer chose one.</summary>
    public string? Name { get; init; }

    /// <summary>The address of the place, if the customer chose one.</summary>
    public string? Address { get; init; }

    /// <summary>The web site of the place, if the customer chose one.</summary>
    public string? Url { get; init; }

    /// <inheritdoc/>
    public override MessageType Type => MessageType.Location;
}
