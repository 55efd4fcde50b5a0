using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static string Sign(ReadOnlySpan<byte> body, string secret = Secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    [Fact]
    public void Verify_KnownVector_IsTrue()
    {
        // RFC 4231, test case 2.
        new WebhookSignature("Jefe").Verify(
            "what do ya want for nothing?"u8,
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843").Should().BeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"body\":\"👍 perché\"}")]
    [InlineData("\uFEFF{\"body\":\"x\"}")]
    [InlineData("{\"body\":\"\\ud83d\\udc4d \\/ \\u00e8\"}")]
    [InlineData(" {}\r\n")]
    public void Verify_RawBytes_AreWhatCounts(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);

        new WebhookSignature(Secret).Verify(body, Sign(body)).Should().BeTrue();
        new WebhookSignature(Secret).Verify([.. body, (byte)' '], Sign(body)).Should().BeFalse();
    }

    [Fact]
    public void Verify_InvalidUtf8_IsHashedAsItIs()
    {
        byte[] body = [0xFF, 0xFE, 0x00, 0x80];

        new WebhookSignature(Secret).Verify(body, Sign(body)).Should().BeTrue();
    }

    [Fact]
    public void Verify_SeveralSecrets_AnyOfThemIsEnough()
    {
        var body = "{}"u8.ToArray();
        var signature = new WebhookSignature("old secret", "new secret");

        signature.Verify(body, Sign(body, "old secret")).Should().BeTrue();
        signature.Verify(body, Sign(body, "new secret")).Should().BeTrue();
        signature.Verify(body, Sign(body, "other secret")).Should().BeFalse();
    }

    public static TheoryData<string?> Malformed()
    {
        var valid = Sign("{}"u8);
        return
        [
            null, "", " ", "sha256=", "sha256", "=", valid[7..], valid[..^1], valid + "0", valid + " ", " " + valid,
            "sha1=" + valid[7..], "SHA256=" + valid[7..], "Sha256=" + valid[7..], "sha256:" + valid[7..],
            valid[..^1] + "g", valid[..^1] + "é", valid[..^1] + "\0", valid[..^2] + "\ud83d\udc4d", valid + "," + valid,
            valid + valid, "sha256=" + valid[7..^2], new string('a', 71), new string('\uff11', 71), "sha256=" + new string('\uff41', 64),
            "sha256=" + Convert.ToBase64String(new byte[32]), "sha256=0x" + valid[9..], "sha256=-" + valid[8..], new string('a', 100_000),
        ];
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Verify_MalformedHeader_IsFalseAndNeverThrows(string? header)
    {
        new WebhookSignature(Secret).Verify("{}"u8, header).Should().BeFalse();
        new WebhookSignature(Secret).Verify(new ReadOnlySequence<byte>("{}"u8.ToArray()), header).Should().BeFalse();
        WebhookSignature.IsWellFormed(header).Should().BeFalse();
    }

    [Fact]
    public void Verify_UpperCaseDigits_AreTheSameSignature()
    {
        var header = Sign("{}"u8);

        new WebhookSignature(Secret).Verify("{}"u8, "sha256=" + header[7..].ToUpperInvariant()).Should().BeTrue();
    }

    [Fact]
    public void Verify_AnyFlippedBit_IsFalse()
    {
        var body = Encoding.UTF8.GetBytes("{\"object\":\"whatsapp_business_account\"}");
        var signature = new WebhookSignature(Secret);
        var header = Sign(body);
        var digits = Convert.FromHexString(header[7..]);
        for (var bit = 0; bit < digits.Length * 8; bit++)
        {
            var flipped = (byte[])digits.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            signature.Verify(body, "sha256=" + Convert.ToHexStringLower(flipped)).Should().BeFalse();
        }

        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            body[bit / 8] ^= (byte)(1 << (bit % 8));
            signature.Verify(body, header).Should().BeFalse();
            body[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        signature.Verify(body, header).Should().BeTrue();
    }

    [Fact]
    public void Verify_AnyHeader_NeverThrows()
    {
        var signature = new WebhookSignature(Secret);

        Gen.Select(Gen.String, Gen.Byte.Array).Sample((header, body) =>
            !signature.Verify(body, header) && !signature.Verify(body, "sha256=" + header), iter: 20_000);
    }

    [Fact]
    public void Verify_SegmentedBody_IsLikeOneSpan()
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":\"è\"}", 100)));
        var signature = new WebhookSignature(Secret);
        var header = Sign(body);
        foreach (var size in new[] { 1, 2, 63, 64, 65, 500 })
        {
            signature.Verify(Segments(body, size), header).Should().BeTrue();
            signature.Verify(Segments(body[1..], size), header).Should().BeFalse();
        }
    }

    [Fact]
    public void Verify_Valid_AllocatesNothing()
    {
        var body = new byte[640];
        var signature = new WebhookSignature(Secret);
        var header = Sign(body);
        for (var i = 0; i < 100; i++)
        {
            signature.Verify(body, header);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var valid = true;
        for (var i = 0; i < 100; i++)
        {
            valid &= signature.Verify(body, header);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        valid.Should().BeTrue();
    }

    [Fact]
    public void Verify_ManyAtOnce_EachGetsItsOwnAnswer()
    {
        var signature = new WebhookSignature("other", Secret);

        Parallel.For(0, 20_000, i =>
        {
            var body = BitConverter.GetBytes(i);
            signature.Verify(body, Sign(body)).Should().BeTrue();
            signature.Verify(body, Sign(BitConverter.GetBytes(i + 1))).Should().BeFalse();
        });
    }

    [Fact]
    public void New_NoOrEmptySecret_IsRefused()
    {
        foreach (var secrets in new string[][] { [], [""], [" "], [Secret, ""], [null!] })
        {
            var act = () => new WebhookSignature(secrets);
            act.Should().Throw<ArgumentException>().Which.Message.Should().NotContain(Secret);
        }

        ((Action)(() => _ = new WebhookSignature((IEnumerable<string>)null!))).Should().Throw<ArgumentNullException>();
    }

    private static ReadOnlySequence<byte> Segments(byte[] body, int size)
    {
        var first = new Segment(body.AsMemory(0, Math.Min(size, body.Length)), 0);
        var last = first;
        for (var i = size; i < body.Length; i += size)
        {
            last = last.Append(body.AsMemory(i, Math.Min(size, body.Length - i)));
        }

        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        internal Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        internal Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
