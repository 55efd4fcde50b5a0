namespace Imagicle.WhatsApp.Sdk.Messages;

/// <summary>What became of a send.</summary>
/// <example>
/// <code>
/// var id = SendId.New();
/// await client.Messages.SendTextAsync(to, "Your table is booked.", new() { SendId = id }, cancellationToken);
/// var outcome = await client.Messages.Outcomes.WaitAsync(id, TimeSpan.FromSeconds(30), cancellationToken);
/// var mayBeSentAgain = outcome.Kind == SendOutcomeKind.Failed;
/// </code>
/// </example>
public enum SendOutcomeKind
{
    /// <summary>No status has come: it may have been lost, or its status may still come.</summary>
    Unknown,

    /// <summary>Meta has the message; it is on its way or has arrived.</summary>
    Accepted,

    /// <summary>Meta had the message and could not deliver it.</summary>
    Failed,
}
