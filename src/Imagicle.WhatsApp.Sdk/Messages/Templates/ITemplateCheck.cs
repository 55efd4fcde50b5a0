using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>Compares a template send with what is approved, before it goes out.</summary>
internal interface ITemplateCheck
{
    /// <summary>What is wrong; empty also if it could not be checked.</summary>
    /// <param name="message">What is to be sent.</param>
    /// <param name="isMarketing">Whether it goes through the Marketing Messages API.</param>
    /// <param name="graph">The way to what is approved.</param>
    /// <param name="cancellationToken">The send's.</param>
    ValueTask<IReadOnlyList<MessageProblem>> CheckAsync(
        TemplateMessage message, bool isMarketing, GraphClient graph, CancellationToken cancellationToken);
}
