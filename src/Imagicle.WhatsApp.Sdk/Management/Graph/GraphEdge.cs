namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A list inside an object: <c>{"data":[...]}</c>. Its further pages are not read.</summary>
internal sealed record GraphEdge<T>
{
    public IReadOnlyList<T>? Data { get; init; }
}
