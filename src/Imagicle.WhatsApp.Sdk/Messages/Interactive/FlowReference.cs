namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Which flow a message opens: by id, or by its name.</summary>
/// <example>
/// <code>
/// var flow = FlowReference.FromId("1187432919237456");
/// await client.Messages.SendAsync(
///     to, new FlowMessage("Tell us what you think.", "Start", flow), cancellationToken: cancellationToken);
/// </code>
/// </example>
public sealed record FlowReference
{
    private FlowReference()
    {
    }

    /// <summary>The flow's id; null when named.</summary>
    public string? Id { get; private init; }

    /// <summary>The flow's name; null when given by id.</summary>
    public string? Name { get; private init; }

    /// <summary>By the id that Meta gave it.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static FlowReference FromId(string flowId) => new() { Id = Shape.NotBlank(flowId) };

    /// <summary>By its name; renaming the flow breaks the message.</summary>
    /// <exception cref="ArgumentException">Empty.</exception>
    public static FlowReference FromName(string name) => new() { Name = Shape.NotBlank(name) };

    /// <summary>Whether this is an id or a name.</summary>
    public override string ToString() => Id is not null ? "flow id" : "flow name";
}
