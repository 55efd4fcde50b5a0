using System.Net;
using System.Net.Sockets;

namespace Imagicle.WhatsApp.Sdk.Media;

/// <summary>
/// Whether an IP address belongs to the public internet. For version 6 a list of what is public, because everything
/// else is reserved; for version 4 a list of what is not.
/// <see href="https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml"/>
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>IPv4 inside IPv6, as translators of IPv6-only networks write it.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", // this host
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier NAT, also used for metadata services
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's host, in spite of its public number
            "169.254.0.0/16", // link-local, metadata services
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // former 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments, Teredo: can hide an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: hides an IPv4 address
            "3fff::/20", // documentation
        }.Select(text => IPNetwork.Parse(text)),
    ];

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (Translated.Contains(address))
            {
                return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12)));
            }

            if (!GlobalUnicast.Contains(address) || address.ScopeId != 0)
            {
                return false;
            }
        }

        return !Array.Exists(NotPublic, network => network.Contains(address));
    }
}
