namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>A call of the API and its answer.</summary>
internal sealed class ApiCallEntry : JournalEntry
{
    internal required string Method { get; init; }

    /// <summary>With the query, but never a token.</summary>
    internal required string Path { get; init; }

    /// <summary>The body; null when there was none or it is no JSON.</summary>
    internal required string? RequestJson { get; init; }

    /// <summary>The HTTP status; null when a fault cut the connection.</summary>
    internal required int? Status { get; init; }

    /// <summary>Null when the answer was no JSON, such as a file.</summary>
    internal required string? ResponseJson { get; init; }

    /// <summary>In real time.</summary>
    internal required TimeSpan Duration { get; init; }

    /// <summary>The fault that was played on it; null without.</summary>
    internal string? Fault { get; init; }
}
