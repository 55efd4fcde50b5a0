namespace Imagicle.WhatsApp.Sdk.Emulator;

/// <summary>Something that happened, as a person at the emulator wants to see it.</summary>
internal abstract class JournalEntry
{
    private long sequence;

    /// <summary>Tells entries apart, and never changes; greater for what began later.</summary>
    internal long Id { get; set; }

    /// <summary>The journal's number of the newest change of this entry.</summary>
    internal long Sequence
    {
        get => Volatile.Read(ref sequence);
        set => Volatile.Write(ref sequence, value);
    }

    /// <summary>When it happened, by the emulator's clock.</summary>
    internal required DateTimeOffset Time { get; init; }
}
