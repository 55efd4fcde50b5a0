namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>An address that the customer gave before and can choose again.</summary>
/// <example>
/// <code>
/// var home = new SavedAddress("home", new Dictionary&lt;string, string&gt;
/// {
///     [AddressField.Address] = "12 Church Street",
///     [AddressField.City] = "Bengaluru",
/// });
/// var message = new AddressMessage("Where shall we deliver?", "IN") { SavedAddresses = [home] };
/// </code>
/// </example>
/// <param name="Id">Comes back when it is chosen.</param>
/// <param name="Values">Texts by <see cref="AddressField"/>.</param>
/// <exception cref="ArgumentException">The id, a name or a value is empty.</exception>
public sealed record SavedAddress(string Id, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Comes back when it is chosen.</summary>
    public string Id { get; init => field = Shape.NotBlank(value, nameof(Id)); } = Shape.NotBlank(Id);

    /// <summary>Texts by <see cref="AddressField"/>.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init => field = Shape.Copy(value, nameof(Values)); } =
        Shape.Copy(Values);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(SavedAddress);
}
