using System.Collections.Concurrent;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;
using Microsoft.Extensions.Logging;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>The approved templates of an account, by name: asked for once, whoever waits for them.</summary>
internal sealed class ApprovedTemplates(TimeProvider time, ILogger logger)
{
    /// <summary>How long a failure, or that there is no such template, is believed.</summary>
    internal static readonly TimeSpan KeepNothingFor = TimeSpan.FromMinutes(1);

    // An account has 6,000 templates at most; this is for names that do not exist.
    private const int MaxNames = 10_000;
    private const int PageSize = 100;

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>A template in all its languages; null if that is not known.</summary>
    internal async ValueTask<IReadOnlyList<MessageTemplate>?> FindAsync(
        string name,
        string language,
        TemplateCheckOptions options,
        GraphClient graph,
        CancellationToken cancellationToken)
    {
        var found = Of(name, language, options, graph).Found;
        if (found.IsCompleted)
        {
            return await found.ConfigureAwait(false);
        }

        try
        {
            return await found.WaitAsync(options.FetchTimeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            logger.DefinitionSlow();
            return null;
        }
    }

    /// <summary>Asks again the next time. A question that is on its way answers only those who wait for it.</summary>
    internal void Forget(string? name)
    {
        if (name is null)
        {
            entries.Clear();
        }
        else
        {
            entries.TryRemove(name, out _);
        }
    }

    private Entry Of(string name, string language, TemplateCheckOptions options, GraphClient graph)
    {
        while (true)
        {
            var known = entries.GetValueOrDefault(name);
            if (known is not null && !IsOver(known, language, options))
            {
                return known;
            }

            if (entries.Count >= MaxNames)
            {
                entries.Clear();
            }

            var fresh = new Entry(time.GetTimestamp(), () => FetchAsync(name, graph));
            if (known is null ? entries.TryAdd(name, fresh) : entries.TryUpdate(name, fresh, known))
            {
                return fresh;
            }
        }
    }

    private bool IsOver(Entry entry, string language, TemplateCheckOptions options)
    {
        if (!entry.Found.IsCompletedSuccessfully)
        {
            return false; // it is being asked
        }

        var isKnown = entry.Found.Result?.Any(template => template.Language == language) == true;
        return time.GetElapsedTime(entry.Since) >= (isKnown ? options.KeepFor : KeepNothingFor);
    }

    private async Task<IReadOnlyList<MessageTemplate>?> FetchAsync(string name, GraphClient graph)
    {
        try
        {
            var found = new List<MessageTemplate>();
            var filter = new TemplateFilter { Name = name, PageSize = PageSize };
            await foreach (var template in new TemplatesClient(graph).ListAsync(filter).ConfigureAwait(false))
            {
                if (template.Name == name)
                {
                    found.Add(template);
                }
            }

            return found;
        }
        catch (Exception failure)
        {
            // Whatever it is: the send that wants to know is not to fail for it.
            logger.DefinitionUnknown((failure as WhatsAppApiException)?.Code, failure.GetType().Name);
            return null;
        }
    }

    /// <summary>What was found, or is being asked. The question is asked when the answer is first wanted.</summary>
    private sealed class Entry(long since, Func<Task<IReadOnlyList<MessageTemplate>?>> ask)
    {
        private readonly Lazy<Task<IReadOnlyList<MessageTemplate>?>> found = new(ask);

        internal long Since => since;

        internal Task<IReadOnlyList<MessageTemplate>?> Found => found.Value;
    }
}
