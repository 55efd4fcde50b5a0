using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>
/// Something that the Graph API answered. Meta adds fields without notice and leaves out what was not asked for, so
/// every property may be null, and what has no property is in <see cref="AdditionalFields"/>.
/// </summary>
/// <example>
/// <code>
/// var answer = await client.Graph.GetAsync("106540352242922", cancellationToken: cancellationToken);
/// Console.WriteLine(answer);
/// </code>
/// </example>
public abstract record GraphObject
{
    private protected GraphObject()
    {
    }

    /// <summary>
    /// Fields that this version has no property for, and those whose value is of an unknown shape, by Meta's names.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalFields
    {
        get => (IReadOnlyDictionary<string, JsonElement>?)Additional ?? ReadOnlyDictionary<string, JsonElement>.Empty;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            Additional = new(value);
        }
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Additional { get; set; }

    /// <summary>Whether both have the same type; the known properties are compared by the derived record.</summary>
    /// <param name="other">The other one.</param>
    public virtual bool Equals(GraphObject? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The name of the type only: the values can be personal or secret.</summary>
    public sealed override string ToString() => GetType().Name;
}
