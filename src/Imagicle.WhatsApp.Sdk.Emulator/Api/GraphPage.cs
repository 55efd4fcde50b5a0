using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A page of a list, with Graph's cursors.</summary>
internal static class GraphPage
{
    private const int DefaultSize = 25;
    private const int MaxSize = 1000;

    /// <exception cref="GraphErrorException">A wrong limit or cursor.</exception>
    internal static JsonObject Of(ApiCall call, IReadOnlyList<JsonObject> items)
    {
        var limit = DefaultSize;
        if (call.Query("limit") is { } text
            && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit == 0))
        {
            throw Refusal.InvalidParameter("limit", "must be a positive integer.");
        }

        limit = Math.Min(limit, MaxSize);
        var start = call.Query("after") is { } after ? Read(after, "after") + 1
            : call.Query("before") is { } before ? Math.Max(0, Read(before, "before") - limit)
            : 0;
        var end = Math.Min(items.Count, call.Query("before") is { } limitBefore ? Read(limitBefore, "before") : start + limit);
        var page = new JsonObject
        {
            ["data"] = new JsonArray([.. items.Skip(start).Take(Math.Max(0, end - start))]),
        };
        if (end > start)
        {
            var paging = new JsonObject
            {
                ["cursors"] = new JsonObject { ["before"] = Cursor(start), ["after"] = Cursor(end - 1) },
            };
            paging.With("next", end < items.Count ? Address(call, "after", Cursor(end - 1)) : null);
            paging.With("previous", start > 0 ? Address(call, "before", Cursor(start)) : null);
            page["paging"] = paging;
        }

        return page;
    }

    /// <summary>With the token, as Meta's: who follows it needs no header, who logs it tells a secret.</summary>
    private static string Address(ApiCall call, string direction, string cursor)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in call.Request.Query)
        {
            if (name is not ("after" or "before" or "access_token"))
            {
                query = query.Add(name, value.ToString());
            }
        }

        query = query.Add("access_token", call.Token?.Value ?? "").Add(direction, cursor);
        return $"{call.Request.Scheme}://{call.Request.Host}{call.Request.Path}{query}";
    }

    private static string Cursor(int index) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture)));

    private static int Read(string cursor, string name)
    {
        var buffer = new byte[32];
        return Convert.TryFromBase64String(cursor, buffer, out var length)
            && int.TryParse(Encoding.ASCII.GetString(buffer, 0, length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Refusal.InvalidParameter(name, "is no cursor.");
    }
}
