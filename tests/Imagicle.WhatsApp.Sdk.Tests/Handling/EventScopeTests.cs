using Imagicle.WhatsApp.Sdk.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class EventScopeTests : IServiceScopeFactory, IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddScoped<MemoryStream>().BuildServiceProvider();
    private int made;

    [Fact]
    public async Task Services_NobodyAsks_ThereIsNoScope()
    {
        await using (var scope = new EventScope(this))
        {
            scope.Transaction.Should().BeNull();
        }

        made.Should().Be(0);
    }

    [Fact]
    public async Task Services_AskedForTwice_AreOfOneScopeThatEndsWithTheAttempt()
    {
        MemoryStream scoped;
        await using (var scope = new EventScope(this))
        {
            scoped = scope.Services.GetRequiredService<MemoryStream>();
            scope.Services.GetRequiredService<MemoryStream>().Should().BeSameAs(scoped);
            scoped.CanWrite.Should().BeTrue();
        }

        made.Should().Be(1);
        scoped.CanWrite.Should().BeFalse();
    }

    [Fact]
    public async Task Services_AskedForAfterTheAttempt_AreGone()
    {
        var scope = new EventScope(this);
        var context = new WhatsAppEventContext(scope);
        await scope.DisposeAsync();

        context.Invoking(late => late.Services).Should().Throw<ObjectDisposedException>();
        made.Should().Be(0);
    }

    IServiceScope IServiceScopeFactory.CreateScope()
    {
        made++;
        return services.CreateScope();
    }

    public void Dispose() => services.Dispose();
}
