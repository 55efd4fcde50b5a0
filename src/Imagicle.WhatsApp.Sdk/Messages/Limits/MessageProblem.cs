namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>One thing in a message that Meta would refuse.</summary>
/// <example>
/// <code>
/// var problems = MessageValidator.Validate(new TextMessage(new string('a', 5000)));
/// var report = string.Join("; ", problems.Select(problem =&gt; $"{problem.Path}: {problem.Description}"));
/// </code>
/// </example>
/// <param name="Path">Where, as a path in the request's JSON: <c>interactive.action.buttons[1].reply.title</c>.</param>
/// <param name="Description">What is wrong and what the limit is. Never holds the value itself.</param>
public sealed record MessageProblem(string Path, string Description)
{
    /// <summary>Path and description.</summary>
    public override string ToString() => $"{Path}: {Description}";
}
