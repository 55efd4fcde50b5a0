namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The kinds of entries in a conversation's history.</summary>
public enum HistoryEntryKind
{
    // Stores keep the numbers, and nothing for 0: new kinds go to the end.

    /// <summary>The customer wrote.</summary>
    CustomerMessage,

    /// <summary>The conversation was opened by a customer's message, which follows.</summary>
    Started,

    /// <summary>The customer sent something that the channel does not take.</summary>
    IgnoredMessage,

    /// <summary>The bot or an agent wrote.</summary>
    BusinessMessage,

    /// <summary>The conversation was handed over to an agent, or back to the bot.</summary>
    HandedOver,

    /// <summary>The conversation ended.</summary>
    Ended,
}
