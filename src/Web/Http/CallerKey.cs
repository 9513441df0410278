using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FunQuail.Application.Common.Security;

namespace FunQuail.Web.Http;

/// <summary>Who shares a limit: an account, or whoever speaks from the same address.</summary>
internal static class CallerKey
{
    /// <summary>
    /// A household has a network of this many bytes to itself in IPv6 (RFC 6177), and may use any address of it.
    /// </summary>
    private const int NetworkBytes = 8;

    public static string Of(Viewer viewer, IPAddress? address)
    {
        if (viewer.AccountId is { } account) return string.Create(CultureInfo.InvariantCulture, $"account {account}");
        if (address is null) return "nobody";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..NetworkBytes]) : address.ToString();
    }
}
