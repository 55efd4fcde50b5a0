using System.Net;
using Imagicle.WhatsApp.Sdk.Errors;
using Imagicle.WhatsApp.Sdk.Media;
using Microsoft.AspNetCore.Http;

namespace Imagicle.WhatsApp.Sdk.Tests.Media;

/// <summary>Downloads stay in their fence: where they connect to, and where the token goes.</summary>
public class MediaFenceTests
{
    private static readonly string[] PrivateHosts =
    [
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
        "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.257", "169.254.169.254", "2852039166",
        "0xA9FEA9FE", "100.64.0.1", "100.100.100.200", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255",
        "168.63.129.16", "8.8.8.8", "157.240.1.60", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::10.0.0.1]", "[2002:7f00:1::]",
        "[fe80::1]", "[fe80::1%25eth0]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[2606:4700::1111]",
        "localhost", "LOCALHOST", "localhost.", "a.localhost", "localhost.localdomain.local", "printer.local",
        "metadata.google.internal", "metadata", "intranet", "1.0.0.127.in-addr.arpa", "a", "com", ".com", "a..com",
        "-a.com", "a-.com", "a_b.com", "lookaside.fbsbx.com.", "example.123", "example.0x7f", "127.0.0.1.", "1.2.3.4.5",
        "xn--fbsbx-6ve.com", "a.xn--p1ai", "XN--80ak6aa92e.com", "fbsbx。com", "ⓕbsbx.com", "ｆbsbx.com", "fаcebook.com",
        "１２７.0.0.1", "①②⑦.0.0.1", "127。0。0。1", "fbsbx.com\u00AD", "fbsbx\u200B.com", "\u202Efbsbx.com", "münchen.de",
        "%6c%6f%63%61%6c%68%6f%73%74", "127.0.0.1%00.fbsbx.com", "fbsbx.com%2eevil.com", "fbsbx.com%40evil.com", "",
        "user@fbsbx.com", "user:password@fbsbx.com", "@fbsbx.com", ":@fbsbx.com", "fbsbx.com@127.0.0.1",
        "fbsbx.com:443@evil.com", "fbsbx.com%40@127.0.0.1", "fbsbx.com\\@127.0.0.1", "127.0.0.1\\.fbsbx.com",
        "fbsbx.com\t.evil.com", "fbsbx.com .evil.com", "fbsbx.com\r\nHost: evil.com", "fbsbx.com\0.evil.com",
        "fbsbx.com:80", "fbsbx.com:8443", "fbsbx.com:0", "fbsbx.com:65536", "fbsbx.com:x", "fbsbx.com:443:443",
        new string('a', 64) + ".com", string.Concat(Enumerable.Repeat("abcdefgh.", 30)) + "com",
    ];

    private static readonly string[] WrongForms =
    [
        "http://lookaside.fbsbx.com/", "ftp://lookaside.fbsbx.com/", "file:///etc/passwd", "file://fbsbx.com/etc/passwd",
        "data:text/plain,x", "javascript:1", "gopher://fbsbx.com/", "ws://fbsbx.com/", "//fbsbx.com/", "/path", "?query",
        "https:/fbsbx.com/", "https:fbsbx.com", "https:///fbsbx.com/", "https:\\\\fbsbx.com/", "https://", "https://?x",
        "https://#x", " https://fbsbx.com/", "https://fbsbx.com/ ", "\thttps://fbsbx.com/", "https ://fbsbx.com/",
        "https://fbsbx.com/\r\nX-Evil: 1", "https://fbsbx.com/ä", "blob:https://fbsbx.com/", "view-source:https://fbsbx.com/",
        "https://https://fbsbx.com/", "\\\\fbsbx.com\\share", "C:\\x", "unc", "https://fbsbx.com/" + new string('x', 9000),
    ];

    public static TheoryData<string> Forbidden()
    {
        var data = new TheoryData<string>();
        foreach (var url in PrivateHosts
            .SelectMany(host => new[] { $"https://{host}/x?hash=SECRET", $"HTTPS://{host}", $"https://{host}?x", $"http://{host}/" })
            .Concat(WrongForms)
            .Distinct())
        {
            data.Add(url);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Address_Forbidden_IsRefusedWithoutBeingQuoted(string url)
    {
        var failure = FluentActions.Invoking(() => MediaAddress.Read(url, new("https://graph.facebook.com")))
            .Should().Throw<MediaException>().Which;

        failure.Problem.Should().Be(MediaProblem.ForbiddenAddress);
        failure.ToString().Should().NotContain("SECRET").And.NotContain("password");
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Redirect_ToForbidden_LeadsNowhereElse(string url)
    {
        var start = MediaAddress.Read(MediaServer.FileUrl, new("https://graph.facebook.com"));

        // What is relative stays on the host that it came from; everything else has to be refused.
        try
        {
            start.Follow(url, own: null).Uri.Host.Should().BeOneOf("lookaside.fbsbx.com", "fbsbx.com");
            url.Should().NotContainAny("evil", "127", "http", "file", "\\");
        }
        catch (MediaException refused)
        {
            refused.Problem.Should().Be(MediaProblem.ForbiddenAddress);
        }
    }

    [Theory]
    [InlineData("https://lookaside.fbsbx.com/x?a=1#b", true)]
    [InlineData("https://LOOKASIDE.FBSBX.COM:443/", true)]
    [InlineData("https://fbsbx.com", true)]
    [InlineData("https://scontent-mxp1-1.xx.fbcdn.net/v/t1/x.jpg?oe=1", true)]
    [InlineData("https://graph.facebook.com/x", true)]
    [InlineData("https://mmg.whatsapp.net/x", true)]
    [InlineData("https://evilfbsbx.com/", false)]
    [InlineData("https://fbsbx.com.evil.com/", false)]
    [InlineData("https://fbsbx.com-evil.com/", false)]
    [InlineData("https://whatsapp.com/", false)]
    [InlineData("https://facebook.co/", false)]
    [InlineData("https://example.com/fbsbx.com", false)]
    [InlineData("https://example.com/?https://fbsbx.com", false)]
    [InlineData("https://example.com/a@fbsbx.com", false)]
    public void Address_PublicName_TakesTheTokenOnlyIfItIsMetas(string url, bool isTrusted) =>
        MediaAddress.Read(url, new("https://graph.example.com")).IsTrusted.Should().Be(isTrusted);

    [Theory]
    [InlineData("http://127.0.0.1:5000/x", true)]
    [InlineData("http://127.0.0.1:5001/x", false)]
    [InlineData("https://127.0.0.1:5000/x", false)]
    [InlineData("http://localhost:5000/x", false)]
    [InlineData("http://user@127.0.0.1:5000/x", false)]
    public void Address_OfTheSettings_IsItsWholeOriginAndNoMore(string url, bool isAllowed)
    {
        var read = FluentActions.Invoking(() => MediaAddress.Read(url, new("http://127.0.0.1:5000/prefix/")).IsTrusted);

        if (isAllowed)
        {
            read().Should().BeTrue();
        }
        else
        {
            read.Should().Throw<MediaException>();
        }
    }

    [Theory]
    [InlineData("0.1.2.3")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.0")]
    [InlineData("100.127.255.255")]
    [InlineData("127.255.255.254")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.0")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.7")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2002:808:808::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public async Task Download_NameStandsForAPrivateAddress_IsNotConnected(string address)
    {
        await using var server = await MediaServer.OfFileAsync([1, 2, 3]);
        server.Resolve = _ => [IPAddress.Parse(address)];

        (await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.ForbiddenAddress);

        server.Connected.Should().BeEmpty();
        server.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a03:2880:f12d:83:face:b00c:0:25de")]
    [InlineData("::ffff:157.240.1.60")]
    [InlineData("64:ff9b::157.240.1.60")]
    public async Task Download_NameStandsForAPublicAddress_IsConnected(string address)
    {
        await using var server = await MediaServer.OfFileAsync([1, 2, 3]);
        server.Resolve = _ => [IPAddress.Loopback, IPAddress.Parse(address)];

        await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null);

        server.Connected.Should().ContainSingle("the private one is passed over").Which.Should().Be(IPAddress.Parse(address));
    }

    [Fact]
    public async Task Download_SystemsOwnNetwork_ReachesNoServerOfThisMachine()
    {
        await using var server = await MediaServer.OfFileAsync([1, 2, 3]);
        using var fenced = new HttpMessageInvoker(MediaTransport.CreateFenced(MediaConnector.System));
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Graph);

        (await fenced.Awaiting(invoker => invoker.SendAsync(request, default)).Should().ThrowAsync<HttpRequestException>())
            .Which.InnerException.Should().BeOfType<MediaException>();

        server.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Download_RedirectToAStranger_GoesWithoutTheToken(int status)
    {
        await using var server = await RedirectingAsync(status, "https://cdn.example.com/end");

        await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null);

        server.Requests.Select(seen => (seen.Host, seen.Authorization)).Should()
            .Equal(("lookaside.fbsbx.com", "Bearer TOKEN"), ("cdn.example.com", ""));
        server.Requests.Should().OnlyContain(seen => seen.UserAgent.Length > 0);
    }

    [Theory]
    [InlineData("https://scontent.fbcdn.net/end", "scontent.fbcdn.net")]
    [InlineData("//scontent.fbcdn.net/end", "scontent.fbcdn.net")]
    [InlineData("/end", "lookaside.fbsbx.com")]
    [InlineData("end", "lookaside.fbsbx.com")]
    public async Task Download_RedirectWithinMeta_KeepsTheToken(string location, string host)
    {
        await using var server = await RedirectingAsync(302, location);

        await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null);

        server.Requests.Last().Should().Match<MediaServer.Seen>(seen =>
            seen.Host == host && seen.Path.EndsWith("/end") && seen.Authorization == "Bearer TOKEN");
    }

    [Fact]
    public async Task Download_StrangerSendsItBackToMeta_GoesWithoutTheToken()
    {
        await using var server = await RedirectingAsync(302, "https://cdn.example.com/next", "https://graph.facebook.com/end");

        await server.Media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null);

        server.Requests.Select(seen => seen.Authorization).Should().Equal("Bearer TOKEN", "", "");
    }

    [Theory]
    [InlineData("http://127.0.0.1/end")]
    [InlineData("https://127.0.0.1/end")]
    [InlineData("https://localhost/end")]
    [InlineData("http://lookaside.fbsbx.com/end")]
    [InlineData("https://user:password@lookaside.fbsbx.com/end")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://xn--fbsbx-6ve.com/end")]
    [InlineData("\\\\evil.example.com\\end")]
    [InlineData("")]
    public async Task Download_RedirectToForbidden_IsNotFollowed(string location)
    {
        await using var server = await RedirectingAsync(302, location);

        (await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.ForbiddenAddress);

        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Download_StrangerSendsItToTheSettingsPrivateAddress_IsNotFollowed()
    {
        Uri? graph = null;
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.Redirect(
                context.Request.Host.Host == "cdn.example.com" ? new Uri(graph!, "/end").ToString() : "https://cdn.example.com/next");
            return Task.CompletedTask;
        });
        graph = server.Graph;

        await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<MediaException>();

        server.Requests.Select(seen => seen.Host).Should().Equal("lookaside.fbsbx.com", "cdn.example.com");
    }

    [Fact]
    public async Task Download_RedirectToANameOfAPrivateAddress_IsNotConnected()
    {
        await using var server = await RedirectingAsync(302, "https://rebound.example.com/end");
        server.Resolve = name => [IPAddress.Parse(name == "rebound.example.com" ? "169.254.169.254" : "157.240.1.60")];

        await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<MediaException>();

        server.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Download_RedirectsForever_StopsAfterThree()
    {
        await using var server = await MediaServer.StartAsync(context =>
        {
            context.Response.Redirect("/again");
            return Task.CompletedTask;
        });

        (await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<MediaException>()).Which.Problem.Should().Be(MediaProblem.TooManyRedirects);

        server.Requests.Should().HaveCount(4);
    }

    [Fact]
    public async Task Download_AddressOfTheSettings_GetsTheTokenAndMayBePrivate()
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync("ok"));

        var media = MediaReference.FromUrl(new Uri(server.Graph, "/media/42").ToString());
        (await server.Media.DownloadAsync(media, Stream.Null)).Size.Should().Be(2);

        server.Requests.Should().ContainSingle().Which.Authorization.Should().Be("Bearer TOKEN");
        server.Connected.Should().BeEmpty("it is not behind the fence");
    }

    [Fact]
    public async Task Download_StrangersAddress_GetsNoToken()
    {
        await using var server = await MediaServer.StartAsync(context => context.Response.WriteAsync("ok"));

        await server.Media.DownloadAsync(MediaReference.FromUrl("https://example.com/x"), Stream.Null);

        server.Requests.Should().ContainSingle().Which.Authorization.Should().BeEmpty();
    }

    [Fact]
    public async Task Download_HostDoesNotAnswer_IsAnApiExceptionWithoutTheAddress()
    {
        await using var server = await MediaServer.OfFileAsync([1]);
        server.Resolve = _ => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound);

        (await server.Media
            .Awaiting(media => media.DownloadAsync(MediaReference.FromUrl(MediaServer.FileUrl), Stream.Null))
            .Should().ThrowAsync<WhatsAppApiException>())
            .Which.ToString().Should().NotContain("SECRET");
    }

    private static Task<MediaServer> RedirectingAsync(int status, params string[] locations)
    {
        var step = -1;
        return MediaServer.StartAsync(context =>
        {
            if (++step < locations.Length)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.Location = locations[step];
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync("file");
        });
    }
}
