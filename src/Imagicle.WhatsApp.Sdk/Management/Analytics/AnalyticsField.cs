using System.Globalization;
using Imagicle.WhatsApp.Sdk.Wire;

namespace Imagicle.WhatsApp.Sdk.Management;

/// <summary>A field with parameters, as the Graph API writes it: <c>analytics.start(1).end(2)</c>.</summary>
internal sealed class AnalyticsField(string name, DateTimeOffset start, DateTimeOffset end, string granularity)
{
    private string text = string.Create(
        CultureInfo.InvariantCulture,
        $"{name}.start({start.ToUnixTimeSeconds()}).end({end.ToUnixTimeSeconds()}).granularity({granularity})");

    /// <summary>A list; an empty one, which stands for all, is written too: Meta demands this one.</summary>
    internal AnalyticsField WithAll(string parameter, IReadOnlyList<string> values) =>
        Add(parameter, values.Select(Quoted));

    internal AnalyticsField With(string parameter, IReadOnlyList<string> values) =>
        values.Count == 0 ? this : Add(parameter, values.Select(Quoted));

    internal AnalyticsField With(string parameter, IReadOnlyList<int> values) => values.Count == 0
        ? this
        : Add(parameter, values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    internal AnalyticsField With<T>(string parameter, IReadOnlyList<T> values)
        where T : struct, IWireString<T> => With(parameter, [.. values.Select(value => value.Value)]);

    public override string ToString() => text;

    private AnalyticsField Add(string parameter, IEnumerable<string> values)
    {
        text += $".{parameter}([{string.Join(',', values)}])";
        return this;
    }

    // Names, codes and numbers of Meta's: what else there is must not end the list.
    private static string Quoted(string value) =>
        $"\"{string.Concat(value.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or ' ' or '-'))}\"";
}
