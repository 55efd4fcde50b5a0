using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Imagicle.WhatsApp.Sdk.Webhooks;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Signs bodies rightly and then spoils body or header in every way that a forger may try. The signature is made here
/// with the framework's own HMAC, so a mistake of the checker cannot hide in it.
/// </summary>
internal static class ForgeExperiment
{
    private const int Quick = 1_000_000;
    private const int Long = 50_000_000;

    private static readonly Func<Forgery, Forgery>[] Ways =
    [
        f => f with { Header = Change(f.Header, f.Random.Next(7, 71), c => c == '0' ? '1' : '0') },
        f => f with { Header = f.Header[..f.Random.Next(f.Header.Length)] },
        f => f with { Header = f.Header + f.Header[^1] },
        f => f with { Header = f.Header + ", " + f.Header },
        f => f with { Header = f.Header + "," + Sign(f.OtherSecret, f.Body) },
        f => f with { Header = f.Header.ToUpperInvariant() },
        f => f with { Header = "SHA256=" + f.Header[7..] },
        f => f with { Header = "sha1=" + f.Header[7..] },
        f => f with { Header = " " + f.Header },
        f => f with { Header = f.Header[7..] },
        f => f with { Header = f.Header[..7] + new string('0', 64) },
        f => f with { Header = Change(f.Header, f.Random.Next(7, 71), _ => (char)f.Random.Next(0x80, 0xFFFF)) },
        f => f with { Header = "" },
        f => f with { Header = null! },
        f => f with { Header = Sign(f.OtherSecret, f.Body) },
        f => f with { Header = Sign("", f.Body) },
        f => f with { Header = Sign(f.Secret[..^1], f.Body) },
        f => f with { Header = Sign(f.Secret + "0", f.Body) },
        f => f with { Header = Sign(f.Secret.ToUpperInvariant(), f.Body) },
        f => f with { Header = "sha256=" + Convert.ToHexStringLower(SHA256.HashData(f.Body)) },
        f => f with { Body = Flip(f.Body, f.Random) },
        f => f with { Body = f.Body[..^1] },
        f => f with { Body = f.Body[1..] },
        f => f with { Body = [.. f.Body, (byte)'\n'] },
        f => f with { Body = [0xEF, 0xBB, 0xBF, .. f.Body] },
        f => f with { Body = [.. f.Body, .. f.Body] },
        f => f with { Body = [] },
    ];

    internal static Task RunAsync(Run run)
    {
        var secrets = Enumerable.Range(0, 16)
            .Select(i => Convert.ToHexStringLower(SHA256.HashData([(byte)i]))[..32])
            .ToArray();
        var checkers = secrets.Select(secret => new WebhookSignature(secret)).ToArray();
        var count = run.IsLong ? Long : Quick;
        long accepted = 0, genuine = 0, genuineRefused = 0;
        run.Parallel(count, (i, random) =>
        {
            var which = random.Next(secrets.Length);
            var body = new byte[random.Next(1, 200)];
            random.NextBytes(body);
            var forgery = Ways[i % Ways.Length](new(
                body, Sign(secrets[which], body), secrets[which], secrets[(which + 1) % secrets.Length], random));
            if (IsAccepted(checkers[which], forgery.Body, forgery.Header, random))
            {
                Interlocked.Increment(ref accepted);
                run.FallShort($"way {i % Ways.Length} was accepted");
            }

            // An experiment in which nothing at all is accepted would prove nothing.
            if (i % 100 == 0)
            {
                Interlocked.Increment(ref genuine);
                if (!IsAccepted(checkers[which], body, Sign(secrets[which], body), random))
                {
                    Interlocked.Increment(ref genuineRefused);
                }
            }
        });
        Run.Figure("forged pairs", $"{count:N0}, of {Ways.Length} ways");
        Run.Figure("accepted", $"{accepted}");
        Run.Figure("genuine pairs", $"{genuine:N0}, refused {genuineRefused}");
        run.Require(genuineRefused == 0, "a genuine webhook was refused");
        foreach (var empty in new[] { "", " ", null! })
        {
            run.Require(Throws(() => new WebhookSignature(empty)), "an empty secret was taken");
        }

        run.Require(Throws(() => new WebhookSignature()), "no secret at all was taken");
        return Task.CompletedTask;
    }

    private static bool IsAccepted(WebhookSignature checker, byte[] body, string? header, Random random)
    {
        var whole = checker.Verify(body, header);
        var cut = body.Length == 0 ? 0 : random.Next(body.Length);
        return checker.Verify(Segments.Of(body.AsMemory(0, cut), body.AsMemory(cut)), header) == whole
            ? whole
            : throw new InvalidOperationException("The same bytes in two segments gave another answer.");
    }

    private static string Sign(string secret, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static string Change(string text, int at, Func<char, char> change) =>
        string.Concat(text.AsSpan(0, at), change(text[at]).ToString(), text.AsSpan(at + 1));

    private static byte[] Flip(byte[] body, Random random)
    {
        var flipped = (byte[])body.Clone();
        flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static bool Throws(Func<object> make)
    {
        try
        {
            _ = make();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private sealed record Forgery(byte[] Body, string Header, string Secret, string OtherSecret, Random Random);

    private sealed class Segments : ReadOnlySequenceSegment<byte>
    {
        internal static ReadOnlySequence<byte> Of(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
        {
            var tail = new Segments { Memory = second, RunningIndex = first.Length };
            var head = new Segments { Memory = first, Next = tail };
            return new(head, 0, tail, second.Length);
        }
    }
}
