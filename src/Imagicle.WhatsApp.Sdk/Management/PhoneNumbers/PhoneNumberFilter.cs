namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>Which numbers to list, and in which order.</summary>
/// <example>
/// <code>
/// var filter = new PhoneNumberFilter { AccountMode = AccountMode.Live, OldestFirst = true };
/// await foreach (var number in client.PhoneNumbers.ListAsync(filter, cancellationToken: cancellationToken))
/// {
///     Console.WriteLine(number.DisplayPhoneNumber);
/// }
/// </code>
/// </example>
public sealed record PhoneNumberFilter
{
    /// <summary>Only those for real, or for tests; null for all.</summary>
    public AccountMode? AccountMode { get; init; }

    /// <summary>Whether the number that was registered first comes first. Default: Meta's own order.</summary>
    public bool OldestFirst { get; init; }
}
