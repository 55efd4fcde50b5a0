using System.Text.Json.Serialization;

namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>A conversation as a part of <see cref="ChatState"/>.</summary>
internal sealed class ConversationState
{
    /// <summary>The chat's <see cref="ChatState.Count"/>.</summary>
    [JsonIgnore]
    public int Number { get; set; }

    [JsonPropertyName("i")]
    public string? Intent { get; set; }

    [JsonPropertyName("s")]
    public long StartedAt { get; set; }

    /// <summary>The time at which either side last wrote, in milliseconds from the start.</summary>
    [JsonPropertyName("a")]
    public long ActiveFor { get; set; }

    [JsonPropertyName("x")]
    public long? EndedAt { get; set; }

    [JsonPropertyName("y")]
    public ConversationEnding Ending { get; set; }

    [JsonPropertyName("b")]
    public ChannelParticipant ServedBy { get; set; }

    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    /// <summary>The host's attributes. <c>lastUserText</c> is in the history, or in <see cref="KeptText"/>.</summary>
    [JsonPropertyName("t")]
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>The customer's last text that was left out of the history.</summary>
    [JsonPropertyName("l")]
    public string? KeptText { get; set; }

    [JsonPropertyName("h")]
    public List<HistoryEntryState> History { get; set; } = [];

    /// <summary>The number of hand-overs and ends so far, which is the number of the last one's event.</summary>
    [JsonPropertyName("n")]
    public int Events { get; set; }

    internal DateTimeOffset ActiveAt => UnixTime.At(StartedAt + ActiveFor);

    internal string LastUserText =>
        History.FindLast(static entry => entry is { Kind: HistoryEntryKind.CustomerMessage, Text: not null })?.Text
        ?? KeptText
        ?? "";

    internal long SinceStart(DateTimeOffset time) => UnixTime.Of(time) - StartedAt;

    internal void Touch(DateTimeOffset now) => ActiveFor = SinceStart(now);
}

/// <summary>An entry of <see cref="ConversationState.History"/>.</summary>
internal sealed class HistoryEntryState
{
    private const string WamidPrefix = "wamid.";

    /// <summary>Absent for a customer's message, the most frequent.</summary>
    [JsonPropertyName("k")]
    public HistoryEntryKind Kind { get; set; }

    /// <summary>Milliseconds from the start of the conversation; negative for a message that came late.</summary>
    [JsonPropertyName("t")]
    public long Time { get; set; }

    /// <summary>The writer of a message, or who serves from then on; absent for other kinds.</summary>
    [JsonPropertyName("b")]
    public ChannelParticipant Participant { get; set; }

    /// <summary>The agent of a hand-over. An agent's messages are those of the last one.</summary>
    [JsonPropertyName("g")]
    public string? Agent { get; set; }

    /// <summary>The message id without <c>wamid.</c>, which nearly all begin with.</summary>
    [JsonPropertyName("i")]
    public string? Wamid { get; set; }

    /// <summary>A message id that begins otherwise.</summary>
    [JsonPropertyName("o")]
    public string? OtherId { get; set; }

    /// <summary>The kind of content; absent for a text.</summary>
    [JsonPropertyName("y")]
    public string? Content { get; set; }

    [JsonPropertyName("x")]
    public string? Text { get; set; }

    /// <summary>The number of the event that the host's handlers get; 0 if there is none.</summary>
    [JsonPropertyName("n")]
    public int Event { get; set; }

    /// <summary>Whether that event was not handled yet.</summary>
    [JsonPropertyName("p")]
    public bool IsPending { get; set; }

    [JsonIgnore]
    public string? MessageId
    {
        get => Wamid is null ? OtherId : WamidPrefix + Wamid;
        set
        {
            var isWamid = value?.StartsWith(WamidPrefix, StringComparison.Ordinal) == true;
            Wamid = isWamid ? value![WamidPrefix.Length..] : null;
            OtherId = isWamid ? null : value;
        }
    }
}
