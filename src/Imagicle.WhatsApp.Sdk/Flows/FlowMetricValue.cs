using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Flows;

/// <summary>
/// A value of a figure.
/// </summary>
/// <example>
/// <code>
/// Console.WriteLine($"{value.Key}: {value.Value}");
/// </code>
/// </example>
public sealed record FlowMetricValue : GraphObject
{
    /// <summary>
    /// What it is of: <c>value</c>, <c>succeeded</c>, <c>timeout_error</c>, a number of seconds, ...
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The value.</summary>
    public double? Value { get; init; }
}
