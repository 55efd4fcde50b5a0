using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Tests.Http;

public class SendOnceContentTests
{
    [Fact]
    public async Task Copy_Twice_IsRefusedTheSecondTime()
    {
        using var content = Create();
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        content.BodyStarted.Should().BeFalse();
        await content.CopyToAsync(first);
        content.BodyStarted.Should().BeTrue();

        (await content.Awaiting(once => once.CopyToAsync(second)).Should().ThrowAsync<WhatsAppApiException>())
            .Which.Certainty.Should().Be(SendCertainty.Unknown);
        first.ToArray().Should().Equal("\"hi\""u8.ToArray());
        second.Length.Should().Be(0);
    }

    [Fact]
    public async Task Copy_AfterARefusal_IsAllowedAgain()
    {
        using var content = Create();
        using var second = new MemoryStream();
        await content.CopyToAsync(Stream.Null);

        content.AllowAgain();
        await content.CopyToAsync(second);

        second.ToArray().Should().Equal("\"hi\""u8.ToArray());
    }

    [Fact]
    public async Task Dispose_WhileTheBodyIsWritten_KeepsItsBytes()
    {
        var stream = new SlowStream();
        var content = Create();
        var copying = content.CopyToAsync(stream);

        content.Dispose();
        content.Dispose();
        using var other = new SendOnceContent(writer => writer.WriteStringValue("other"), CancellationToken.None);
        stream.Continue();
        await copying;

        stream.Seen.Should().Equal("\"hi\""u8.ToArray(), "the memory belongs to the write until it is over");
    }

    [Fact]
    public async Task Copy_AfterDispose_Throws()
    {
        var content = Create();
        content.Dispose();

        await content.Awaiting(once => once.CopyToAsync(Stream.Null)).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static SendOnceContent Create() => new(writer => writer.WriteStringValue("hi"), CancellationToken.None);

    /// <summary>Reads what it was given only when it is told to, as a transport with flow control does.</summary>
    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[] Seen { get; private set; } = [];

        public void Continue() => go.SetResult();

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await go.Task;
            Seen = buffer.ToArray();
        }
    }
}
