using System.Text;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>One attempt to deliver one webhook.</summary>
public sealed class EmulatedDelivery
{
    internal EmulatedDelivery()
    {
    }

    /// <summary>
    /// Which update it was, or the first of them, counted from 1 in the order in which they happened; repetitions
    /// share it.
    /// </summary>
    public required long Webhook { get; init; }

    /// <summary>The attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>
    /// How many updates the body holds; more than one only with <see cref="WhatsAppEmulatorOptions.WebhookBatch"/>.
    /// </summary>
    public required int Updates { get; init; }

    /// <summary>Where it went.</summary>
    public required Uri Url { get; init; }

    /// <summary>The body, exactly as it was signed and sent: ASCII, unless a fault made it raw UTF-8.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes);

    internal byte[] Bytes { get; init; } = [];

    /// <summary>When the attempt began, by the emulator's clock.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The HTTP status of the answer; null when there was none.</summary>
    public required int? StatusCode { get; init; }

    /// <summary>Why there was no answer, for example a refused connection; null when there was one.</summary>
    public required string? Failure { get; init; }

    /// <summary>
    /// When it is repeated, by the emulator's clock; null when it succeeded or is dropped after 7 days.
    /// </summary>
    public required DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Whether it was answered 200, the only status that ends the repetitions.</summary>
    public bool Succeeded => StatusCode == 200;

    /// <summary>Numbers and status only: bodies never reach a log by accident.</summary>
    public override string ToString() => $"webhook {Webhook}, attempt {Attempt}: {StatusCode?.ToString() ?? Failure}";
}
