namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A number to add to the account.</summary>
/// <param name="CountryCode">The country's dialling code, digits only: <c>39</c>.</param>
/// <param name="Number">The number, with or without its country code, digits only.</param>
/// <param name="VerifiedName">The display name that customers are to see; Meta reviews it.</param>
/// <example>
/// <code>
/// var id = await client.PhoneNumbers.AddAsync(
///     new NewPhoneNumber("1", "6315551000", "Jasper's Market"), cancellationToken);
/// await client.PhoneNumbers.RequestCodeAsync(CodeMethod.Sms, phoneNumberId: id, cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record NewPhoneNumber(string CountryCode, string Number, string VerifiedName)
{
    /// <summary>Whether it moves here from another account. Default: false.</summary>
    public bool MigratePhoneNumber { get; init; }

    /// <summary>The id of a number that a partner has verified beforehand; null for any other.</summary>
    public string? PreverifiedId { get; init; }

    /// <summary>The name of the type only: the number can be personal.</summary>
    public override string ToString() => nameof(NewPhoneNumber);
}
