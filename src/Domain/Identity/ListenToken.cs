using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Domain.Identity;

/// <summary>
/// Opens an account's audio to whatever can send no header, such as a player that is handed an address. It is signed and not
/// stored: with the account's security stamp, so that it opens nothing after the password has changed.
/// </summary>
/// <param name="Account">The GUID of the account.</param>
/// <param name="ExpirationDate">In whole seconds.</param>
public readonly record struct ListenToken(Guid Account, DateTimeOffset ExpirationDate)
{
    /// <summary>By which it is told from other tokens; the scheme may change with it.</summary>
    public const string Prefix = "listen1.";

    /// <summary>So long it opens something.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private const int GuidBytes = 16;
    private const int FactBytes = GuidBytes + sizeof(long);
    private const int AllBytes = FactBytes + HMACSHA256.HashSizeInBytes;

    public static ListenToken Of(Guid account, DateTimeOffset now) =>
        new(account, DateTimeOffset.FromUnixTimeSeconds((now + Lifetime).ToUnixTimeSeconds()));

    /// <summary>What a token says of itself, which nothing has proved yet; null when it is none.</summary>
    public static ListenToken? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[AllBytes];
        if (!TryDecode(token, bytes)) return null;

        var seconds = BinaryPrimitives.ReadInt64BigEndian(bytes[GuidBytes..]);
        return seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? null
            : new ListenToken(new Guid(bytes[..GuidBytes], bigEndian: true), DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    /// <summary>The token, which may stand in a URL.</summary>
    /// <param name="stamp">The account's security stamp.</param>
    public string Sign(string stamp)
    {
        Span<byte> bytes = stackalloc byte[AllBytes];
        Account.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(bytes[GuidBytes..], ExpirationDate.ToUnixTimeSeconds());
        WriteSignature(stamp, bytes[..FactBytes], bytes[FactBytes..]);
        return Prefix + Base64Url.EncodeToString(bytes);
    }

    /// <summary>Whether the token carries this stamp's signature, in a time that does not tell how much of it is right.</summary>
    public static bool IsSigned(string token, string stamp)
    {
        Span<byte> bytes = stackalloc byte[AllBytes];
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryDecode(token, bytes)) return false;

        WriteSignature(stamp, bytes[..FactBytes], signature);
        return CryptographicOperations.FixedTimeEquals(signature, bytes[FactBytes..]);
    }

    private static bool TryDecode(string token, Span<byte> bytes) =>
        token.StartsWith(Prefix, StringComparison.Ordinal)
        && Base64Url.DecodeFromChars(token.AsSpan(Prefix.Length), bytes, out _, out var length) is OperationStatus.Done
        && length == AllBytes;

    /// <summary>The prefix is signed, too: what else is ever signed with the stamp is no token of this kind.</summary>
    private static void WriteSignature(string stamp, ReadOnlySpan<byte> facts, Span<byte> signature)
    {
        Span<byte> message = stackalloc byte[Prefix.Length + FactBytes];
        Encoding.ASCII.GetBytes(Prefix, message);
        facts.CopyTo(message[Prefix.Length..]);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(stamp), message, signature);
    }
}
