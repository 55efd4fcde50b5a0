using System.Globalization;
using System.Runtime.CompilerServices;
using Imagicle.WhatsApp.Sdk.Accounts;

namespace Imagicle.WhatsApp.Sdk.Transport;

/// <summary>Where a call goes below the version, and its query without the proof. All parts are escaped.</summary>
/// <param name="Path">The node's id and what follows it.</param>
/// <param name="Operation">The edge, for traces: never an id.</param>
/// <param name="Query">The parameters, each with its separator in front; empty without.</param>
/// <param name="IsOnApiHost">Whether it is one of the few calls of <c>api.facebook.com</c>.</param>
internal sealed record GraphPath(string Path, string Operation, string Query = "", bool IsOnApiHost = false)
{
    private const string MetasHost = "graph.facebook.com";

    /// <summary>A node, or an edge of it.</summary>
    /// <param name="nodeId">The id of a phone number, an account, a flow, ...</param>
    /// <param name="segments">The name of the edge, then ids below it.</param>
    internal static GraphPath Of(string nodeId, params ReadOnlySpan<string> segments)
    {
        var path = Uri.EscapeDataString(nodeId);
        foreach (var segment in segments)
        {
            path += "/" + Uri.EscapeDataString(segment);
        }

        return new(path, segments.IsEmpty ? "node" : segments[0]);
    }

    /// <summary>An upload by its session, whose id has a query of its own: <c>upload:MTphd...?sig=ARZ</c>.</summary>
    internal static GraphPath OfUpload(string session)
    {
        var parts = session.Split('?', 2);
        return new(
            Uri.EscapeDataString(parts[0]).Replace("%3A", ":", StringComparison.Ordinal),
            "upload",
            parts.Length == 1 ? "" : "&" + parts[1]);
    }

    /// <summary>An id of a caller's: it becomes a part of the address, where <c>..</c> or <c>/</c> would lead elsewhere.</summary>
    /// <exception cref="ArgumentException">Empty, or no id.</exception>
    internal static string CheckId(string id, [CallerArgumentExpression(nameof(id))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);
        return WhatsAppOptionsRules.IsId(id)
            ? id
            : throw new ArgumentException("An id has only letters, digits, - and _.", name);
    }

    /// <summary>The same with one more parameter; null and empty are left out.</summary>
    internal GraphPath With(string name, string? value) => string.IsNullOrEmpty(value)
        ? this
        : this with { Query = $"{Query}&{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}" };

    internal GraphPath With(string name, long? value) => With(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>What is asked for: the given fields, else those that the model knows.</summary>
    internal GraphPath WithFields(IEnumerable<string>? fields, string known) => fields is null
        ? With("fields", known)
        : With("fields", string.Join(',', fields));

    internal Uri ToUri(WhatsAppOptions options, string proof)
    {
        var root = options.BaseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var version = "/" + options.ApiVersion;
        if (IsOnApiHost && options.BaseAddress.Host == MetasHost)
        {
            root = "https://api.facebook.com";
            version = "";
        }

        var query = proof.Length > 0 ? proof + Query : Query.Length > 0 ? "?" + Query[1..] : "";
        return new($"{root}{version}/{Path}{query}");
    }
}
