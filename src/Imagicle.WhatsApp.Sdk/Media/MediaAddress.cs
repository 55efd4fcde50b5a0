using System.Text.RegularExpressions;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// An address that was found harmless. Names are checked here; what they stand for is checked again at the moment of
/// connecting, by <see cref="MediaConnector"/>.
/// </summary>
internal readonly partial struct MediaAddress
{
    private const int MaxLength = 8192;
    private const int MaxHost = 253;

    private static readonly string[] MetaHosts = ["fbsbx.com", "facebook.com", "fbcdn.net", "whatsapp.net"];

    // Names that never stand for a server of the public internet.
    private static readonly string[] SpecialNames = ["localhost", "local", "internal", "arpa"];

    private MediaAddress(Uri uri, bool isOwn)
    {
        Uri = uri;
        IsOwn = isOwn;
    }

    internal Uri Uri { get; }

    /// <summary>Whether it is where the settings say that the API is, such as the emulator: may be private.</summary>
    internal bool IsOwn { get; }

    /// <summary>Whether the token may go there.</summary>
    internal bool IsTrusted => IsOwn || Array.Exists(MetaHosts, IsOrIsBelow);

    /// <summary>Checks where a download starts.</summary>
    /// <param name="url">The address.</param>
    /// <param name="own">Where the API is.</param>
    /// <exception cref="MediaException">Forbidden.</exception>
    internal static MediaAddress Read(string url, Uri own)
    {
        CheckText(url);
        return Absolute().IsMatch(url) && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            ? Check(uri, own)
            : throw Forbidden("It is not an absolute https address.");
    }

    /// <summary>Checks where a redirect leads.</summary>
    /// <param name="location">The address, absolute or relative.</param>
    /// <param name="own">Where the API is; null when the way led out of it and of Meta already.</param>
    /// <exception cref="MediaException">Forbidden.</exception>
    internal MediaAddress Follow(string location, Uri? own)
    {
        CheckText(location);
        return (Absolute().IsMatch(location) || Relative().IsMatch(location))
            && Uri.TryCreate(Uri, location, out var uri)
                ? Check(uri, own)
                : throw Forbidden("A redirect leads to something else than an https address.");
    }

    private static MediaAddress Check(Uri uri, Uri? own)
    {
        if (uri.UserInfo.Length > 0)
        {
            throw Forbidden("It holds user information.");
        }

        if (own is not null && uri.Scheme == own.Scheme && uri.IdnHost == own.IdnHost && uri.Port == own.Port)
        {
            return new(uri, isOwn: true);
        }

        if (uri.Scheme != Uri.UriSchemeHttps || !uri.IsDefaultPort)
        {
            throw Forbidden("It is not https on the usual port.");
        }

        var host = uri.IdnHost;
        if (uri.HostNameType != UriHostNameType.Dns || host.Length > MaxHost || !PublicName().IsMatch(host))
        {
            throw Forbidden("Its host is not a plain public name.");
        }

        return Array.Exists(SpecialNames, name => host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))
            ? throw Forbidden("Its host is a name of a private network.")
            : new(uri, isOwn: false);
    }

    // On the text, before anything reads it: what different readers understand differently is not worth understanding.
    private static void CheckText(string url)
    {
        if (url.Length > MaxLength || url.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0 || url.Contains('\\'))
        {
            throw Forbidden("It is too long or holds characters that no address has.");
        }
    }

    private bool IsOrIsBelow(string name)
    {
        var host = Uri.IdnHost;
        return host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && (host.Length == name.Length || host[^(name.Length + 1)] == '.');
    }

    private static MediaException Forbidden(string why) =>
        new(MediaProblem.ForbiddenAddress, $"The media address is refused. {why}");

    /// <summary>The host part in plain characters only: no user information, no escapes.</summary>
    [GeneratedRegex(@"\Ahttps?://[a-z0-9.:\[\]-]+([/?#]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();

    /// <summary>A path or query on the same host, or another host (<c>//host</c>) in plain characters.</summary>
    [GeneratedRegex(
        @"\A(//[a-z0-9.:\[\]-]+([/?#]|\z)|/(?!/)|\?|[^/:?#]+([/?#]|\z))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    /// <summary>At least two labels, none of them punycode, the last one of letters: numbers spell IP addresses.</summary>
    [GeneratedRegex(
        @"\A((?!xn--)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicName();
}
