namespace Imagicle.WhatsApp.Sdk.Graph;

/// <summary>A list inside an object: <c>{"data":[...]}</c>. Its further pages are not read.</summary>
internal sealed record GraphEdge<T>
{
    public IReadOnlyList<T>? Data { get; init; }
}
