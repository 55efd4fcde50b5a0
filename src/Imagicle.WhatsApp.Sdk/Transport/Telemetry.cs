using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>The one activity source and the one meter of this package; kinds, outcomes and codes only.</summary>
internal static class Telemetry
{
    internal const string Name = "Imagicle.WhatsApp.Sdk";

    internal static readonly ActivitySource Source = new(Name);

    internal static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Sends = Meter.CreateCounter<long>(
        "whatsapp.client.sends", "{message}", "Messages given to Meta, by type and outcome.");

    private static readonly Counter<long> MediaCalls = Meter.CreateCounter<long>(
        "whatsapp.client.media", "{call}", "Uploads, downloads and other calls about media, by operation and outcome.");

    /// <summary>How often sending from a phone number was paused.</summary>
    internal static readonly Counter<long> Pauses = Meter.CreateCounter<long>(
        "whatsapp.client.pauses", "{pause}", "Times that sending paused because nearly all sends of a number failed.");

    /// <summary>Sends of which Meta made two messages.</summary>
    internal static readonly Counter<long> Doubles = Meter.CreateCounter<long>(
        "whatsapp.client.doubles", "{send}", "Sends for which statuses of two different messages came.");

    private static readonly Counter<long> Repetitions = Meter.CreateCounter<long>(
        "whatsapp.client.repetitions", "{attempt}", "Attempts after the first one, by what failed before.");

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "whatsapp.client.requests", "{call}", "Calls that send no message, by operation and outcome.");

    internal static void CountRepetition(WhatsAppApiException failure)
    {
        var tags = new TagList { { "whatsapp.certainty", failure.Certainty.ToString() } };
        if (failure.Code is { } code)
        {
            tags.Add("error.type", code.ToString(CultureInfo.InvariantCulture));
        }

        Repetitions.Add(1, tags);
    }

    internal static Activity? StartSend(MessageType type) =>
        Source.StartActivity("whatsapp.send", ActivityKind.Client)?.SetTag("whatsapp.message.type", type.Value);

    /// <summary>Counts a send and closes its activity.</summary>
    /// <param name="activity">The send's activity, if anyone listens.</param>
    /// <param name="type">The type of the message.</param>
    /// <param name="failure">What went wrong; null when Meta accepted the message.</param>
    internal static void EndSend(Activity? activity, MessageType type, Exception? failure)
    {
        if (activity is null && !Sends.Enabled)
        {
            return;
        }

        var tags = new TagList { { "whatsapp.message.type", type.Value }, { "whatsapp.outcome", OutcomeOf(failure) } };
        End(activity, Sends, tags, failure);
    }

    /// <summary>A call that sends no message.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="operation">The edge that is called: never an id.</param>
    internal static Activity? StartRequest(HttpMethod method, string operation) =>
        Source.StartActivity("whatsapp.request", ActivityKind.Client)?
            .SetTag("http.request.method", method.Method)
            .SetTag("whatsapp.operation", operation);

    /// <summary>Counts a call and closes its activity.</summary>
    /// <param name="activity">The call's activity, if anyone listens.</param>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="operation">The edge that is called.</param>
    /// <param name="failure">What went wrong; null when it succeeded.</param>
    internal static void EndRequest(Activity? activity, HttpMethod method, string operation, Exception? failure)
    {
        if (activity is null && !Requests.Enabled)
        {
            return;
        }

        var tags = new TagList
        {
            { "http.request.method", method.Method },
            { "whatsapp.operation", operation },
            { "whatsapp.outcome", OutcomeOf(failure) },
        };
        End(activity, Requests, tags, failure);
    }

    private static string OutcomeOf(Exception? failure) => failure switch
    {
        null => "accepted",
        WhatsAppApiException { Certainty: SendCertainty.NotSent } => "not_sent",
        WhatsAppApiException { Certainty: SendCertainty.Refused } => "refused",
        OperationCanceledException => "cancelled",
        _ => "unknown",
    };

    private static void End(Activity? activity, Counter<long> counter, TagList tags, Exception? failure)
    {
        if (failure is WhatsAppApiException { Code: { } code })
        {
            tags.Add("error.type", code.ToString(CultureInfo.InvariantCulture));
        }

        counter.Add(1, tags);
        End(activity, tags, failure?.Message);
    }

    /// <summary>Runs a call about media inside its activity, and counts it.</summary>
    /// <param name="operation"><c>upload</c>, <c>get</c>, <c>download</c> or <c>delete</c>.</param>
    /// <param name="call">The call.</param>
    internal static async Task<T> MeasureMediaAsync<T>(string operation, Func<Task<T>> call)
    {
        using var activity = Source.StartActivity("whatsapp.media." + operation, ActivityKind.Client);
        try
        {
            var result = await call().ConfigureAwait(false);
            EndMedia(activity, operation, "done", error: null);
            return result;
        }
        catch (Exception failure)
        {
            var outcome = failure is OperationCanceledException ? "cancelled" : "failed";
            EndMedia(activity, operation, outcome, failure switch
            {
                WhatsAppApiException { Code: { } code } => code.ToString(CultureInfo.InvariantCulture),
                WhatsAppApiException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
                MediaException refused => refused.Problem.ToString(),
                OperationCanceledException => nameof(OperationCanceledException),
                _ => failure.GetType().Name,
            });
            throw;
        }
    }

    private static void EndMedia(Activity? activity, string operation, string outcome, string? error)
    {
        var tags = new TagList { { "whatsapp.media.operation", operation }, { "whatsapp.outcome", outcome } };
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        MediaCalls.Add(1, tags);
        End(activity, tags, error);
    }

    private static void End(Activity? activity, in TagList tags, string? error)
    {
        if (activity is null)
        {
            return;
        }

        foreach (var tag in tags)
        {
            activity.SetTag(tag.Key, tag.Value);
        }

        activity.SetStatus(error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, error);
    }
}
