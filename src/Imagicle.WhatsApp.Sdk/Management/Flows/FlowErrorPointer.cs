using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>
/// A place in the JSON of a flow at which something is wrong.
/// </summary>
/// <example>
/// <code>
/// var upload = await client.Flows.UploadJsonAsync("650000000000001", File.ReadAllBytes("flow.json"));
/// foreach (var pointer in upload.ValidationErrors.SelectMany(error =&gt; error.Pointers))
/// {
///     Console.WriteLine($"line {pointer.LineStart}: {pointer.Path}");
/// }
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
