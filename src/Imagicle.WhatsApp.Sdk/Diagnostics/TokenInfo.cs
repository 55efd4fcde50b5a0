using System.Text.Json;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Diagnostics;

/// <summary>What <c>debug_token</c> tells about a token.</summary>
internal sealed record TokenInfo
{
    /// <summary>Of a token that Meta takes but does not tell about.</summary>
    internal static TokenInfo Unknown { get; } = new() { IsValid = true };

    internal string? AppId { get; private init; }

    internal bool IsValid { get; private init; }

    internal int? ErrorSubcode { get; private init; }

    /// <summary>Null: it does not end.</summary>
    internal DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Null if Meta did not tell.</summary>
    internal IReadOnlyList<string>? Scopes { get; private init; }

    /// <summary>The accounts that a permission is for; a permission that is not in it is for all.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Targets { get; private init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    internal static TokenInfo? Read(JsonElement answer)
    {
        if (answer.Get("data"u8) is not { ValueKind: JsonValueKind.Object } data)
        {
            return null;
        }

        var targets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var granular in Items(data.Get("granular_scopes"u8)))
        {
            // Without ids it is for everything that the user has.
            if (granular.GetText("scope"u8) is { } scope && Texts(granular.Get("target_ids"u8)) is { Count: > 0 } ids)
            {
                targets[scope] = ids;
            }
        }

        return new()
        {
            AppId = data.GetDigits("app_id"u8),
            IsValid = data.IsTrue("is_valid"u8),
            ErrorSubcode = data.Get("error"u8)?.GetInteger("subcode"u8),
            ExpiresAt = data.Get("expires_at"u8) is { ValueKind: JsonValueKind.Number } end
                && end.TryGetInt64(out var seconds) && seconds > 0
                    ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                    : null,
            Scopes = data.Get("scopes"u8) is { ValueKind: JsonValueKind.Array } scopes ? Texts(scopes) : null,
            Targets = targets,
        };
    }

    /// <summary>Whether a permission is not for an account.</summary>
    internal bool Excludes(string scope, string accountId) =>
        Targets.TryGetValue(scope, out var ids) && !ids.Contains(accountId, StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Items(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    private static List<string> Texts(JsonElement? list) =>
        [.. Items(list).Where(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(item => item.ToString())];
}
