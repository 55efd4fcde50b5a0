using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class InMemoryDeadLettersTests : DeadLettersContract
{
    protected override void Configure(IWhatsAppBuilder whatsApp)
    {
    }
}
