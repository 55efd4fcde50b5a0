using Imagicle.WhatsApp.Sdk.Graph;

namespace Imagicle.WhatsApp.Sdk.Flows;

/// <summary>
/// A place in the JSON of a flow at which something is wrong.
/// </summary>
/// <example>
/// <code>
/// Console.WriteLine(error.Pointers[0].Path);
/// </code>
/// </example>
public sealed record FlowErrorPointer : GraphObject
{
    /// <summary>The path, such as <c>screens[0].layout.children[0]</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The line in which it begins, from 1.</summary>
    public int? LineStart { get; init; }

    /// <summary>The line in which it ends.</summary>
    public int? LineEnd { get; init; }

    /// <summary>The column at which it begins, from 1.</summary>
    public int? ColumnStart { get; init; }

    /// <summary>The column at which it ends.</summary>
    public int? ColumnEnd { get; init; }
}
