using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.TestSupport;

/// <summary>All that events say, as text; without their raw JSON.</summary>
internal static class WebhookDump
{
    internal static string Of(IEnumerable<WhatsAppEvent> events)
    {
        var text = new StringBuilder();
        foreach (var one in events)
        {
            Write(text, one, 0);
        }

        return text.ToString();
    }

    internal static string Of(WhatsAppEvent one) => Of([one]);

    private static void Write(StringBuilder text, object value, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.Append(value.GetType().Name).Append('\n');
        foreach (var property in Properties(value.GetType()))
        {
            if (property.GetValue(value) is { } inner && !IsEmpty(inner))
            {
                text.Append(indent).Append("  ").Append(property.Name).Append(": ");
                WriteValue(text, inner, depth + 1);
            }
        }
    }

    private static void WriteValue(StringBuilder text, object value, int depth)
    {
        if (Scalar(value) is { } scalar)
        {
            text.Append(scalar).Append('\n');
        }
        else if (value is IEnumerable items)
        {
            text.Append('\n');
            foreach (var item in items)
            {
                text.Append(' ', depth * 2).Append("- ");
                WriteValue(text, item, depth + 1);
            }
        }
        else
        {
            Write(text, value, depth);
        }
    }

    private static string? Scalar(object value) => value switch
    {
        string s => '"' + s.Replace("\\", "\\\\").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\"", "\\\"") + '"',
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool or int or long or double or decimal or TimeSpan => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ when WireValue(value.GetType()) is { } wire => (string?)wire.GetValue(value) ?? "",
        _ => null,
    };

    private static bool IsEmpty(object value) => value switch
    {
        string => false,
        WhatsAppUser user => user == new WhatsAppUser(),
        ICollection items => items.Count == 0,
        _ => WireValue(value.GetType()) is { } wire && string.IsNullOrEmpty((string?)wire.GetValue(value)),
    };

    private static PropertyInfo? WireValue(Type type) => type.IsValueType ? type.GetProperty("Value", typeof(string)) : null;

    // What an error means comes from our own table, not from the webhook.
    internal static bool IsOurs(PropertyInfo property) => property.DeclaringType == typeof(WhatsAppError)
        && property.Name is nameof(WhatsAppError.Category) or nameof(WhatsAppError.Advice);

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.Name != nameof(WhatsAppEvent.RawJson) && property.GetIndexParameters().Length == 0)
        .Where(property => !IsOurs(property))
        .Concat(typeof(WhatsAppEvent).IsAssignableFrom(type)
            ? new[] { "OrderKey", "DuplicateKey" }.Select(name => type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!)
            : [])
        .OrderBy(property => property.Name, StringComparer.Ordinal);
}
