using System.Globalization;
using System.Net;
using System.Text;
using Imagicle.WhatsApp.Sdk.Accounts;
using Imagicle.WhatsApp.Sdk.Media;
using Imagicle.WhatsApp.Sdk.Transport;

namespace Imagicle.WhatsApp.Sdk.Laboratory;

/// <summary>
/// Sends downloads through a network that is hostile in every part: addresses, redirects and what names stand for. It
/// notes where the fence lets a connection or the token go, and judges that by rules of its own. File names likewise.
/// </summary>
internal static class FenceExperiment
{
    private const int Quick = 20_000;
    private const int Long = 1_000_000;
    private const string Token = "TOKEN";

    private static readonly string[] Private =
    [
        "127.0.0.1", "127.8.9.10", "10.0.0.1", "172.16.3.4", "172.31.255.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::", "::1",
        "fe80::1", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1", "::127.0.0.1", "2002:7f00:1::", "2001:db8::1",
    ];

    private static readonly string[] Public = ["157.240.1.60", "8.8.8.8", "2606:4700::1111", "2a03:2880:f12d::1"];

    private static readonly string[] Meta = ["fbsbx.com", "facebook.com", "fbcdn.net", "whatsapp.net"];

    private static readonly string[] Names =
    [
        "lookaside.fbsbx.com", "scontent.fbcdn.net", "graph.facebook.com", "mmg.whatsapp.net", "example.com",
        "evilfbsbx.com", "fbsbx.com.evil.com", "rebound.example.com", "localhost", "printer.local", "metadata",
        "metadata.google.internal", "a.localhost", "xn--fbsbx-6ve.com", "fаcebook.com", "ｆbsbx.com", "fbsbx。com", "münchen.de",
    ];

    private static readonly Func<string, Random, string>[] Disguises =
    [
        (host, _) => host,
        (host, _) => host.ToUpperInvariant(),
        (host, _) => host + ".",
        (host, _) => host + ":443",
        (host, random) => $"{host}:{random.Next(70000)}",
        (host, _) => "user:password@" + host,
        (host, _) => "@" + host,
        (host, _) => "fbsbx.com@" + host,
        (host, _) => "fbsbx.com:443@" + host,
        (host, _) => host + "@fbsbx.com",
        (host, _) => host + "\\@fbsbx.com",
        (host, _) => host + "#@fbsbx.com",
        (host, _) => host + "?.fbsbx.com",
        (host, _) => host + "%2f.fbsbx.com",
        (host, _) => host + "%00.fbsbx.com",
        (host, _) => host + "\t",
        (host, _) => host + "\u200B",
        (host, _) => host.Replace('.', '。'),
        (host, _) => string.Concat(host.Select(c => c is >= '0' and <= '9' or >= 'a' and <= 'z' ? (char)(c + 0xFEE0) : c)),
        (host, _) => string.Concat(host.Select(c => char.IsAscii(c) ? $"%{(int)c:x2}" : c.ToString())),
        Mutator.Mutate,
    ];

    private static readonly string[] Frames =
    [
        "https://{0}/x?hash=SECRET", "HTTPS://{0}", "https://{0}/a/../b", "https://{0}?q", "http://{0}/", "//{0}/x", "https:{0}/",
        "https:/{0}/", "https:///{0}/", "https:\\\\{0}\\x", "ftp://{0}/", "file://{0}/etc/passwd", " https://{0}/", "/{0}", "{0}",
        "https://fbsbx.com/{0}", "https://fbsbx.com/?{0}", "https://fbsbx.com/\r\nLocation: https://{0}/",
    ];

    private static readonly string[] NameParts =
    [
        "../", "..\\", "..", "/", "\\", ".", "C:", "\\\\?\\", "//server/share/", "%2e%2e%2f", "．．／", "∕", ":", "::$DATA", "CON",
        "nul", "COM1", "LPT³", "AUX ", "CONIN$", ".txt", ".pdf", ".tar.gz", "a", "report", "日本語", "😀", "e\u0301", " ", "\u00A0",
        "\0", "\r\n", "\u202E", "\u2066", "\u200B", "\uFEFF", "\u2028", "\uD800", "\uDC00", "<", ">", "\"", "|", "?", "*", "-", "~",
    ];

    internal static async Task RunAsync(Run run)
    {
        var count = run.IsLong ? Long : Quick;
        using var network = new Network(run);
        var blocks = Environment.ProcessorCount;
        var tallies = await Task.WhenAll(Enumerable.Range(0, blocks).Select(block => Task.Run(
            () => DownloadAsync(network, count / blocks, run.RandomOf(block)))));
        var names = CheckNames(run, count);

        Run.Figure("addresses", $"{tallies.Sum(t => t.Tried):N0}, most with hostile redirects and names behind them");
        Run.Figure("refused", $"{tallies.Sum(t => t.Refused):N0}");
        Run.Figure("let through, each to a public address", $"{tallies.Sum(t => t.Done):N0}");
        Run.Figure("connections", $"{network.Connections:N0}, to public addresses only");
        Run.Figure("requests with the token", $"{network.Tokens:N0}, to Meta only");
        Run.Figure("file names", $"{names:N0}");
        Run.Figure("escapes", $"{run.Shortfalls.Count}");

        // A fence without a gate would prove nothing.
        run.Require(tallies.Sum(t => t.Done) > count / 100, "hardly any address was let through");
        run.Require(network.Tokens > count / 1000, "hardly any request had the token");
    }

    private static async Task<Tally> DownloadAsync(Network network, int count, Random random)
    {
        using var http = new HttpClient();
        var options = new WhatsAppOptions { PhoneNumberId = "1", AccessToken = Token };
        var media = new MediaClient(new GraphClient(http, () => options, TimeProvider.System), network.CreateTransport(random));
        var tally = new Tally();
        for (var i = 0; i < count; i++)
        {
            tally.Tried++;

            // Half of them start well, so that the redirects behind them are reached.
            var url = random.Next(2) == 0 ? $"https://{Pick(Names[..5], random)}/x?hash=SECRET" : Address(random);
            try
            {
                await media.DownloadAsync(MediaReference.FromUrl(url), Stream.Null);
                tally.Done++;
            }
            catch (Exception e) when (e is MediaException or ArgumentException)
            {
                tally.Refused++;
                network.Run.Require(!e.ToString().Contains("SECRET", StringComparison.Ordinal), "an address was quoted");
            }
        }

        return tally;
    }

    private static string Address(Random random)
    {
        var host = random.Next(3) switch
        {
            0 => Pick(Names, random),
            1 => Spell(Pick(Private, random), random),
            _ => Spell(Pick(Public, random), random),
        };
        return string.Format(
            CultureInfo.InvariantCulture, Pick(Frames, random), Pick(Disguises, random)(host, random));
    }

    /// <summary>The many ways to write one IP address.</summary>
    private static string Spell(string address, Random random)
    {
        var ip = IPAddress.Parse(address);
        if (ip.GetAddressBytes() is not [var a, var b, var c, var d])
        {
            return random.Next(3) == 0 ? $"[{ip}%25eth0]" : $"[{ip}]";
        }

        var number = ((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d;
        return random.Next(12) switch
        {
            0 => number.ToString(CultureInfo.InvariantCulture),
            1 => $"0x{number:x}",
            2 => "0" + Convert.ToString(number, 8),
            3 => $"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}",
            4 => $"{a}.{number & 0xFFFFFF}",
            5 => $"{a}.{b}.{number & 0xFFFF}",
            6 => $"0{Convert.ToString(a, 8)}.{b}.{c}.{d}",
            7 => $"[::ffff:{a}.{b}.{c}.{d}]",
            8 => $"[::ffff:{number >> 16:x}:{number & 0xFFFF:x}]",
            9 => $"[64:ff9b::{a}.{b}.{c}.{d}]",
            10 => $"{a}.{b}.{c}.{d}.",
            _ => $"{a}.{b}.{c}.{d}",
        };
    }

    private static int CheckNames(Run run, int count)
    {
        run.Parallel(count, (_, random) =>
        {
            var parts = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pick(NameParts, random));
            var name = string.Concat(parts) + (random.Next(20) == 0 ? new string('é', random.Next(400)) + ".pdf" : "");
            var given = random.Next(4) == 0 ? Mutator.Mutate(name, random) : name;
            var safe = SafeFileName.From(given, random.Next(2) == 0 ? "image/jpeg" : null);
            run.Require(IsSafe(safe), $"file name {Uri.EscapeDataString(safe)}");
        });
        return count;
    }

    private static bool IsSafe(string name)
    {
        const string Root = "/folder/";
        string[] devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
        var stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return name.Length > 0
            && Encoding.UTF8.GetByteCount(name) <= 255
            && Path.GetFullPath(Root + name) == Root + name
            && name.IndexOfAny([.. "/\\:*?\"<>|\u2044\u2215\uFF0F\uFF3C"]) < 0
            && name.Trim() == name && name[^1] != '.' && name[0] != '.'
            && !name.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && !devices.Contains(stem)
            && !(stem.Length == 4 && stem[..3] is "COM" or "LPT" && "0123456789¹²³".Contains(stem[3]));
    }

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];

    private sealed class Tally
    {
        internal int Tried { get; set; }

        internal int Refused { get; set; }

        internal int Done { get; set; }
    }

    /// <summary>Where connections would be: names stand for anything, answers lead anywhere.</summary>
    private sealed class Network(Run run) : IDisposable
    {
        private readonly List<MediaTransport> transports = [];
        private long connections;
        private long tokens;

        internal Run Run => run;

        internal long Connections => connections;

        internal long Tokens => tokens;

        internal MediaTransport CreateTransport(Random random)
        {
            lock (transports)
            {
                transports.Add(new(new Answers(this, random, isFenced: false), new Answers(this, random, isFenced: true)));
                return transports[^1];
            }
        }

        public void Dispose() => transports.ForEach(transport => transport.Dispose());

        /// <summary>Judges by lists of what there is in this experiment, not by the fence's rules.</summary>
        private ValueTask<Stream> Connected(IPEndPoint to)
        {
            Interlocked.Increment(ref connections);
            var address = to.Address.IsIPv4MappedToIPv6 ? to.Address.MapToIPv4() : to.Address;
            run.Require(Public.Contains(address.ToString()) && to.Port == 443, $"connected to {to}");
            return ValueTask.FromResult(Stream.Null);
        }

        private void Judge(HttpRequestMessage request)
        {
            var uri = request.RequestUri!;
            run.Require(uri.Scheme == "https" && uri.UserInfo.Length == 0, "not https, or with user information");
            run.Require(request.Headers.UserAgent.Count > 0, "no User-Agent");
            if (request.Headers.Authorization is not null)
            {
                Interlocked.Increment(ref tokens);
                run.Require(
                    Meta.Any(meta => $".{uri.Host}".EndsWith($".{meta}", StringComparison.Ordinal)),
                    $"the token went to {uri.Host}");
            }
        }

        private sealed class Answers(Network network, Random random, bool isFenced) : HttpMessageHandler
        {
            private readonly MediaConnector connector = new(
                (_, _) => Task.FromResult(Resolve(random)), (endPoint, _) => network.Connected(endPoint));

            protected override async Task<HttpResponseMessage> SendAsync(
                HttpRequestMessage request, CancellationToken cancellationToken)
            {
                network.Judge(request);
                if (isFenced)
                {
                    await ConnectAsync(request.RequestUri!, cancellationToken);
                }
                else
                {
                    network.Run.Require(request.RequestUri!.Host == "graph.facebook.com", "the gate is open to others");
                }

                var response = new HttpResponseMessage(random.Next(2) == 0 ? HttpStatusCode.OK : HttpStatusCode.Found)
                {
                    Content = new ByteArrayContent([1]),
                };
                response.Headers.TryAddWithoutValidation(
                    "Location", random.Next(4) == 0 ? $"https://{Pick(Names[..5], random)}/y" : Address(random));
                return response;
            }

            // As the sockets handler does with what its callback throws.
            private async Task ConnectAsync(Uri uri, CancellationToken cancellationToken)
            {
                try
                {
                    await connector.ConnectAsync(uri.IdnHost, uri.Port, cancellationToken);
                }
                catch (MediaException refused)
                {
                    throw new HttpRequestException(refused.Message, refused);
                }
            }

            private static IPAddress[] Resolve(Random random) =>
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) switch
                {
                    0 => IPAddress.Parse(Pick(Private, random)),
                    1 => IPAddress.Parse(Pick(Private[..10], random)).MapToIPv6(),
                    _ => IPAddress.Parse(Pick(Public, random)),
                }),
            ];
        }
    }
}
