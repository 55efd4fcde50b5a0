using System.Diagnostics.CodeAnalysis;

namespace Imagicle.WhatsApp.Sdk.Webhooks;

/// <summary>How an event came in; shared by its filters and handlers.</summary>
/// <example>
/// <code>
/// // The key is the same at every attempt, so the shop can book an order only once.
/// whatsApp.On&lt;IncomingOrder&gt;((order, context, token) =&gt;
///     context.Services.GetRequiredService&lt;IShop&gt;().BookAsync(context.IdempotencyKey, order, token));
///
/// public interface IShop
/// {
///     Task BookAsync(string key, IncomingOrder order, CancellationToken token);
/// }
/// </code>
/// </example>
public sealed class WhatsAppEventContext
{
    private readonly EventScope? scope;
    private readonly IServiceProvider? services;

    /// <summary>A context for a test.</summary>
    public WhatsAppEventContext()
    {
    }

    [SetsRequiredMembers]
    internal WhatsAppEventContext(EventScope scope)
    {
        this.scope = scope;
        Services = null!; // come from the scope
    }

    /// <summary>The account whose endpoint received it; empty for the unnamed one.</summary>
    public string Account { get; init; } = "";

    /// <summary>The services of the event's scope, shared by its filters and handlers and disposed after them.</summary>
    public required IServiceProvider Services
    {
        get => services ?? scope!.Services;
        init => services = value;
    }

    /// <summary>The webhook that carried it, among perhaps a thousand others. Safe to log.</summary>
    public string DeliveryId { get; init; } = "";

    /// <summary>
    /// The same text for every copy and every attempt of this event, and for no other: 32 hexadecimal digits. A hash
    /// that quotes nothing of the event; use it to make effects outside the process happen once.
    /// </summary>
    public string IdempotencyKey { get; init; } = "";

    /// <summary>1 the first time; more when the event is tried again after a failure or a crash.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Whether this process has tried the event before, so that what is counted is counted already.</summary>
    internal bool IsRepetition { get; init; }

    /// <summary>What a filter of this SDK leaves for an extension method of its own.</summary>
    internal object? Found { get; set; }

    /// <summary>When the webhook arrived. The 24-hour window counts from the message's own time, not from this.</summary>
    public DateTimeOffset ReceivedAt { get; init; }
}
