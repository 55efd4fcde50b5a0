using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Handling;

public sealed class ReadAheadTests
{
    private readonly ReadAhead readAhead = new(most: 10);

    [Fact]
    public async Task Room_TooManyWait_IsThereWhenHalfOfThemAreLeft()
    {
        Enter(10);
        var room = readAhead.RoomAsync(CancellationToken.None);
        room.IsCompleted.Should().BeFalse();

        Leave(4);
        room.IsCompleted.Should().BeFalse("a reader that runs for each single event would cost more than it brings");
        Leave(1);

        await room.WaitAsync(ProcessorHost.Patience);
        readAhead.RoomAsync(CancellationToken.None).IsCompleted.Should().BeTrue();
    }

    [Fact]
    public void Room_FewWait_IsThereAtOnce()
    {
        Enter(9);

        readAhead.RoomAsync(CancellationToken.None).IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task Room_Cancelled_Throws()
    {
        Enter(10);
        using var stopping = new CancellationTokenSource();
        var room = readAhead.RoomAsync(stopping.Token);

        await stopping.CancelAsync();

        await FluentActions.Awaiting(() => room).Should().ThrowAsync<OperationCanceledException>();
    }

    private void Enter(int count)
    {
        for (var i = 0; i < count; i++)
        {
            readAhead.Enter();
        }
    }

    private void Leave(int count)
    {
        for (var i = 0; i < count; i++)
        {
            readAhead.Leave();
        }
    }
}
