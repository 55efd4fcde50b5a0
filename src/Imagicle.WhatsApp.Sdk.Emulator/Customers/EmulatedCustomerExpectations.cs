using System.Globalization;
using Imagicle.WhatsApp.Sdk.Messages;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>What a test expects a customer to get. What fails prints the conversation.</summary>
public static class EmulatedCustomerExpectations
{
    /// <summary>The next message that reaches the customer is of this kind.</summary>
    /// <typeparam name="TMessage">The kind, such as <see cref="TextMessage"/>.</typeparam>
    /// <param name="customer">Who gets it.</param>
    /// <param name="matches">What else must hold. Default: anything.</param>
    /// <param name="timeout">How long to wait, in real time. Default: 10 seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The message's content.</returns>
    /// <exception cref="EmulatorAssertionException">Nothing came, or something else.</exception>
    public static async Task<TMessage> ExpectReplyAsync<TMessage>(
        this EmulatedCustomer customer,
        Func<TMessage, bool>? matches = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where TMessage : OutgoingMessage
    {
        ArgumentNullException.ThrowIfNull(customer);
        EmulatedMessage next;
        try
        {
            next = await customer.NextMessageAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException problem)
        {
            throw Failed($"Expected a {typeof(TMessage).Name}, but nothing came.", customer, problem);
        }

        if (next.Message is not TMessage message)
        {
            throw Failed(
                $"Expected a {typeof(TMessage).Name}, but a {next.Message.GetType().Name} came.", customer, cause: null);
        }

        return matches is null || matches(message)
            ? message
            : throw Failed($"A {typeof(TMessage).Name} came, but not the expected one.", customer, cause: null);
    }

    /// <summary>The next message that reaches the customer is this text.</summary>
    /// <param name="customer">Who gets it.</param>
    /// <param name="text">A part of the text, or all of it; upper and lower case matter.</param>
    /// <param name="timeout">How long to wait, in real time. Default: 10 seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="EmulatorAssertionException">Nothing came, or something else.</exception>
    public static Task<TextMessage> ExpectTextAsync(
        this EmulatedCustomer customer,
        string text,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return customer.ExpectReplyAsync<TextMessage>(
            message => message.Body.Contains(text, StringComparison.Ordinal), timeout, cancellationToken);
    }

    /// <summary>Both sides of the conversation as text, a line for each message: for a person who reads a test.</summary>
    /// <param name="customer">The customer.</param>
    public static string PrintConversation(this EmulatedCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var lines = customer.Transcript.Snapshot().Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Time:HH:mm:ss} {(entry.IsFromCustomer ? customer.Name : "business"),-16} {ChatText.Of(entry)}"));
        return string.Join(Environment.NewLine, lines.DefaultIfEmpty("(nothing was said)"));
    }

    private static EmulatorAssertionException Failed(string what, EmulatedCustomer customer, Exception? cause) => new(
        string.Join(
            Environment.NewLine,
            what,
            customer.Number.Core.DescribeLastDelivery(),
            "The conversation:",
            customer.PrintConversation()),
        cause);
}
