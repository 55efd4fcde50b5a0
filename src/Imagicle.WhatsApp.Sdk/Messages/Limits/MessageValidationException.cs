namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>A message breaks Meta's limits; nothing was sent.</summary>
/// <example>
/// <code>
/// try
/// {
///     await client.Messages.SendTextAsync(to, new string('a', 5000), cancellationToken: cancellationToken);
/// }
/// catch (MessageValidationException e)
/// {
///     Console.WriteLine(string.Join(Environment.NewLine, e.Problems));
/// }
/// </code>
/// </example>
public sealed class MessageValidationException : Exception
{
    /// <summary>An exception that names every problem.</summary>
    /// <param name="problems">What is wrong; at least one.</param>
    public MessageValidationException(IReadOnlyList<MessageProblem> problems)
        : base("The message breaks Meta's limits and was not sent. " + string.Join(" ", problems)) =>
        Problems = problems;

    /// <summary>Everything that is wrong, with paths in the request's JSON.</summary>
    public IReadOnlyList<MessageProblem> Problems { get; }
}
