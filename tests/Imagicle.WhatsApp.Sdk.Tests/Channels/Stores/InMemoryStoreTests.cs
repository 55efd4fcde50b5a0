using Imagicle.WhatsApp.Sdk.Channels;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;

namespace Imagicle.WhatsApp.Sdk.Tests.Channels;

public sealed class InMemoryConversationStoreTests : ConversationStoreContract
{
    protected override IConversationStore Create() => new InMemoryConversationStore();
}

public sealed class InMemoryChannelLedgerTests : ChannelLedgerContract
{
    protected override IChannelLedger Create() => new InMemoryChannelLedger();
}
