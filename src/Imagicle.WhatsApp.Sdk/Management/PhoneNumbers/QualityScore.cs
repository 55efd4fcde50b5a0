using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>How customers took the messages of a number, and why.</summary>
/// <example>
/// <code>
/// var number = await client.PhoneNumbers.GetAsync(cancellationToken: cancellationToken);
/// Console.WriteLine(string.Join(", ", number.QualityScore?.Reasons ?? []));
/// </code>
/// </example>
public sealed record QualityScore : GraphObject
{
    /// <summary>How they took them.</summary>
    public QualityRating? Score { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Why, in Meta's words.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = value ?? []; } = [];
}
