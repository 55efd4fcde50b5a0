using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>The <c>fields</c> parameter: what of an object is answered.</summary>
internal static class FieldSelection
{
    /// <summary>The chosen properties, and the id always.</summary>
    /// <param name="all">Every property of the object; null where Meta leaves it out.</param>
    /// <param name="fields">As in the request; null for the default.</param>
    /// <param name="byDefault">What is answered without <c>fields</c>.</param>
    /// <param name="nodeType">What Graph calls the object.</param>
    /// <exception cref="GraphErrorException">There is no such field.</exception>
    internal static JsonObject Apply(
        JsonObject all, string? fields, ReadOnlySpan<string> byDefault, string nodeType)
    {
        var chosen = new JsonObject();
        foreach (var name in fields is null ? byDefault : Split(fields))
        {
            if (!all.TryGetPropertyValue(name, out var value))
            {
                throw UnemulatedEdges.IsOfMeta(name)
                    ? Refusal.EdgeNotEmulated("GET", name)
                    : Refusal.UnknownField(name, nodeType);
            }

            if (value is not null)
            {
                chosen[name] = value.DeepClone();
            }
        }

        if (all.TryGetPropertyValue("id", out var id) && id is not null)
        {
            chosen["id"] = id.DeepClone();
        }

        return chosen;
    }

    /// <summary>Names at the top; what is nested or a modifier belongs to its field.</summary>
    private static string[] Split(string fields)
    {
        var names = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= fields.Length; i++)
        {
            var c = i < fields.Length ? fields[i] : ',';
            depth += c is '(' or '{' ? 1 : c is ')' or '}' ? -1 : 0;
            if (c == ',' && depth <= 0)
            {
                var name = fields[start..i].Trim();
                var end = name.AsSpan().IndexOfAny('(', '{', '.');
                name = end < 0 ? name : name[..end];
                if (name.Length > 0)
                {
                    names.Add(name);
                }

                start = i + 1;
            }
        }

        return [.. names];
    }
}
