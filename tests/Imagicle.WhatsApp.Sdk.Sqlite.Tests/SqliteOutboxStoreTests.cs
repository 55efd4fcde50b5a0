using Imagicle.WhatsApp.Sdk.Messages;
using Imagicle.WhatsApp.Sdk.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Sqlite.Tests;

public sealed class SqliteOutboxStoreTests : OutboxStoreContract, IDisposable
{
    private readonly StoreFile file = new();
    private ServiceProvider? host;

    protected override IOutboxStore Open()
    {
        host?.Dispose();
        var services = new ServiceCollection();
        services.AddWhatsApp(_ => { }).UseSqlite(file.Path);
        host = services.BuildServiceProvider();
        return host.GetRequiredService<IOutboxStore>();
    }

    public void Dispose()
    {
        host?.Dispose();
        file.Dispose();
    }
}
