using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteDeadLettersTests : DeadLettersContract, IDisposable
{
    private readonly StoreFile file = new();

    protected override void Configure(IWhatsAppBuilder whatsApp) => whatsApp.UseSqlite(file.Path);

    public void Dispose() => file.Dispose();
}
