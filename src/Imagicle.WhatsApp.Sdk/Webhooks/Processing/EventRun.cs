using System.Globalization;
using System.Runtime.ExceptionServices;
using Imagicle.WhatsApp.Sdk.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>One event on its way through filters and handlers, over all its attempts.</summary>
internal sealed class EventRun(WebhookPipeline pipeline, EventWork work, string key)
{
    private readonly List<HandlerRegistration> succeeded = new(pipeline.Handlers.Count);
    private List<HandlingFailure>? failures;
    private int attempts;

    internal EventWork Work { get; } = work;

    internal string Key { get; } = key;

    /// <summary>Counts from the delivery's own attempt, so that it grows over a crash, too.</summary>
    internal int Attempt { get; private set; } = work.Delivery.Attempt - 1;

    /// <summary>What failed in the last attempt.</summary>
    internal IReadOnlyList<HandlingFailure> Failures => failures ?? [];

    /// <summary>Why the last attempt did not become lasting although nothing else failed.</summary>
    internal Exception? CommitFailure { get; private set; }

    /// <summary>Whether the filters let the event through.</summary>
    internal bool ReachedHandlers { get; private set; }

    /// <summary>Whether there was a handler for it.</summary>
    internal bool WasTaken { get; private set; }

    /// <summary>Runs the filters, and the handlers that have not succeeded yet, in a scope of their own.</summary>
    /// <exception cref="Exception">Whatever is thrown once <paramref name="stopping"/> is cancelled.</exception>
    internal async Task AttemptAsync(IServiceScopeFactory scopes, CancellationToken stopping)
    {
        Attempt++;
        attempts++;
        failures = null;
        CommitFailure = null;
        try
        {
            var scope = new EventScope(scopes);
            await using (scope.ConfigureAwait(false))
            {
                try
                {
                    await FilterAsync(0, Work.Event, ContextIn(scope), stopping, stopping)
                        .ConfigureAwait(false);
                }
                catch (Exception) when (scope.Transaction is { HasBegun: true })
                {
                    succeeded.Clear(); // what they wrote is rolled back
                    throw;
                }

                await CommitAsync(scope.Transaction, stopping).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // A handler's failure is noted already; it comes by here on its way out through the filters.
            failures ??= [new HandlingFailure(null, exception)];
        }
    }

    private async Task CommitAsync(IHandlerTransaction? transaction, CancellationToken stopping)
    {
        if (transaction is not { HasBegun: true })
        {
            return;
        }

        // A filter may have swallowed what a handler threw.
        if (failures is not null)
        {
            succeeded.Clear();
            return;
        }

        try
        {
            await transaction.CommitAsync(Key, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            CommitFailure = exception;
            succeeded.Clear();
        }
    }

    private WhatsAppEventContext ContextIn(EventScope scope) => new(scope)
    {
        Account = Work.Delivery.Account,
        DeliveryId = Work.Delivery.Id,
        IdempotencyKey = Key,
        Attempt = Attempt,
        IsRepetition = attempts > 1,
        ReceivedAt = Work.Delivery.ReceivedAt,
    };

    private Task FilterAsync(
        int index, WhatsAppEvent e, WhatsAppEventContext context, CancellationToken token, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(e);
        return index == pipeline.Filters.Count
            ? HandleAsync(e, context, token, stopping)
            : pipeline.Filters[index](context.Services).InvokeAsync(e, context, NextOf(index, context, stopping), token);
    }

    private WebhookFilterNext NextOf(int index, WhatsAppEventContext context, CancellationToken stopping) =>
        (passed, token) => FilterAsync(index + 1, passed, context, token, stopping);

    // The token is the filters' and may be cancelled by a filter's own time limit; stopping is the host's.
    private async Task HandleAsync(
        WhatsAppEvent e, WhatsAppEventContext context, CancellationToken token, CancellationToken stopping)
    {
        ReachedHandlers = true;
        foreach (var handler in pipeline.Handlers)
        {
            if (!handler.Takes(e))
            {
                continue;
            }

            WasTaken = true;
            if (succeeded.Contains(handler))
            {
                continue;
            }

            try
            {
                await handler.InvokeAsync(e, context, token).ConfigureAwait(false);
                succeeded.Add(handler);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                (failures ??= []).Add(new HandlingFailure(handler.Name, exception));
            }
        }

        if (failures is [var failure])
        {
            ExceptionDispatchInfo.Throw(failure.Exception);
        }

        if (failures is not null)
        {
            throw new AggregateException(failures.Select(failure => failure.Exception));
        }
    }
}

/// <summary>An exception of a handler, or with no name, of a filter or of the scope.</summary>
internal readonly record struct HandlingFailure(string? Handler, Exception Exception)
{
    internal const string Filter = "A filter";

    /// <summary>
    /// The types from the outermost to the innermost exception, with Meta's code where there is one; messages may quote
    /// personal data.
    /// </summary>
    internal static string Types(Exception exception)
    {
        var types = Name(exception);
        while (exception.InnerException is { } inner)
        {
            exception = inner;
            types += " < " + Name(inner);
        }

        return types;
    }

    private static string Name(Exception exception) => exception is WhatsAppApiException { Code: { } code }
        ? string.Create(CultureInfo.InvariantCulture, $"{nameof(WhatsAppApiException)} {code}")
        : exception.GetType().Name;
}
