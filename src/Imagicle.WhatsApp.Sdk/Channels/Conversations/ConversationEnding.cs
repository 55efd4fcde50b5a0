namespace Imagicle.WhatsApp.Sdk.Channels;

/// <summary>The reasons why a conversation ends.</summary>
public enum ConversationEnding
{
    // Stores keep the numbers: new reasons go to the end.

    /// <summary>The program around the channel ended it.</summary>
    Host,

    /// <summary>The bot ended it.</summary>
    Bot,

    /// <summary>The human agent ended it.</summary>
    HumanAgent,

    /// <summary>The customer ended it, with one of <see cref="WhatsAppChannelOptions.EndWords"/>.</summary>
    Customer,

    /// <summary>Nobody wrote for <see cref="WhatsAppChannelOptions.SilenceTimeout"/>.</summary>
    Silence,
}
