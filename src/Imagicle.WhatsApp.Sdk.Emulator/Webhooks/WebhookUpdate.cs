using System.Text.Json.Nodes;

namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>One update that the business has to hear of: an element of <c>changes</c>.</summary>
/// <param name="Number">Counted over all accounts.</param>
/// <param name="Field">The webhook field.</param>
/// <param name="Value">What happened.</param>
/// <param name="Phone">The number that it is about; null for the account.</param>
/// <param name="NotBefore">What must have happened before it is posted.</param>
internal sealed record WebhookUpdate(
    long Number, string Field, JsonObject Value, EmulatedPhoneNumber? Phone, Task NotBefore)
{
    /// <summary>Ends after the first attempt, whatever came of it.</summary>
    internal TaskCompletionSource FirstAttempt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The emulator was stopped.</summary>
    internal void Abandon()
    {
        FirstAttempt.TrySetException(new ObjectDisposedException(nameof(WhatsAppEmulator)));

        // Marks it as seen: nobody waits for statuses.
        _ = FirstAttempt.Task.Exception;
    }
}
