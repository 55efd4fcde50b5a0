using System.Threading.Channels;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Hosting;
using Imagicle.WhatsApp.Sdk.Transport;
using Imagicle.WhatsApp.Sdk.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

/// <summary>A clock that tells when somebody starts to wait, so that a test moves it neither too early nor by luck.</summary>
internal sealed class SignallingTimeProvider : FakeTimeProvider
{
    private readonly Channel<ITimer> timers = Channel.CreateUnbounded<ITimer>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        timers.Writer.TryWrite(timer);
        return timer;
    }

    internal Task SomebodyWaitsAsync() => timers.Reader.ReadAsync().AsTask().WaitAsync(ProcessorHost.Patience);
}
