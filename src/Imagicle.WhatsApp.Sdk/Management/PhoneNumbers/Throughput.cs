using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// How many messages a second a number takes.
/// <see href="https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput"/>
/// </summary>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(["throughput"], cancellationToken: cancellationToken);
/// var isFast = number.Throughput?.Level == ThroughputLevel.High;
/// </code>
/// </example>
public sealed record Throughput : GraphObject
{
    /// <summary>The level.</summary>
    public ThroughputLevel? Level { get; init; }
}
