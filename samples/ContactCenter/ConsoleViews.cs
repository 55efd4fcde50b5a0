using System.Text.Json.Serialization;

namespace ContactCenter;

/// <summary>A conversation as the console shows it.</summary>
internal sealed record ConversationView(
    string Id,
    string Customer,
    string Address,
    string Entry,
    string ServedBy,
    DateTimeOffset LastActivityAt,
    DateTimeOffset? WindowClosesAt,
    bool IsWindowOpen,
    string? Ending,
    MomentView[] Moments);

/// <summary>One thing that happened in it.</summary>
internal sealed record MomentView(
    string Kind, DateTimeOffset Time, string? MessageId, string? By, string? Content, string? Text, string? File, string? Status);

/// <summary>How far a message got.</summary>
internal sealed record StatusView(string MessageId, string Status, string? Error);

/// <summary>What the console may offer.</summary>
internal sealed record SettingsView(
    string Department, string[] Agents, TemplateView[] Templates, DateTimeOffset Now);

internal sealed record TemplateView(string Name, string Text);

internal sealed record TextBody(string Text);

internal sealed record AgentBody(string Agent);

internal sealed record TemplateBody(string Name);

internal sealed record ProblemView(string Problem);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConversationView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(SettingsView))]
[JsonSerializable(typeof(TextBody))]
[JsonSerializable(typeof(AgentBody))]
[JsonSerializable(typeof(TemplateBody))]
[JsonSerializable(typeof(ProblemView))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
