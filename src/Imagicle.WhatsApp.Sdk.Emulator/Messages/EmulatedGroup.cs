namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>
/// A group of the business and some customers. The business sends texts, media and templates to its
/// <see cref="Id"/>; statuses come for each participant.
/// </summary>
public sealed class EmulatedGroup
{
    internal EmulatedGroup(string id, string subject, IReadOnlyList<EmulatedCustomer> participants)
    {
        Id = id;
        Subject = subject;
        Participants = participants;
    }

    /// <summary>The group's id.</summary>
    public string Id { get; }

    /// <summary>What the group is called.</summary>
    public string Subject { get; }

    /// <summary>The customers in it.</summary>
    public IReadOnlyList<EmulatedCustomer> Participants { get; }

    /// <summary>A participant writes to the group.</summary>
    /// <param name="participant">Who.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the waiting; the message is sent all the same.</param>
    /// <returns>The message's id (<c>wamid.…</c>).</returns>
    /// <exception cref="ArgumentException">Not in the group.</exception>
    public Task<string> SaysAsync(
        EmulatedCustomer participant, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(text);
        if (!Participants.Contains(participant))
        {
            throw new ArgumentException("Not in the group.", nameof(participant));
        }

        var message = CustomerContent.Text(text);
        message["group_id"] = Id;
        return participant.SendAsync(message, cancellationToken);
    }

    /// <summary>The id only.</summary>
    public override string ToString() => Id;
}
