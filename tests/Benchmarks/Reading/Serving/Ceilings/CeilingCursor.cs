using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>
/// The cursors of lists that are ordered by a text or a moment and then by a number, written and read in place. The bytes are the
/// program's own.
/// </summary>
internal readonly ref struct CeilingCursor
{
    private const byte Version = 1;
    private const byte Exact = 2;
    private const byte Back = 1;
    private const int DigestLength = 6;
    private const int Longest = 1024;

    private CeilingCursor(int position, string? text, long moment, int id) =>
        (Position, Text, Moment, Id) = (position, text, moment, id);

    public int Position { get; }

    /// <summary>Null when the list is ordered by a moment.</summary>
    public string? Text { get; }

    public long Moment { get; }

    public int Id { get; }

    /// <summary>Writes the cursor as text; how many bytes it took.</summary>
    public static int Write(
        Span<byte> into, bool back, ReadOnlySpan<byte> order, int position, int total, string? text, long moment, int id,
        ReadOnlySpan<byte> list)
    {
        // The digest is over the length, the content and the list, in this order.
        Span<byte> bytes = stackalloc byte[Longest];
        var content = bytes[sizeof(int)..];
        var at = 0;
        content[at++] = Version;
        content[at++] = (byte)(Exact | (back ? Back : 0));
        content[at++] = (byte)order.Length;
        order.CopyTo(content[at..]);
        at += order.Length;
        at += WriteNumber(content[at..], position);
        at += WriteNumber(content[at..], total);
        content[at++] = 2;
        content[at++] = text is null ? (byte)0 : (byte)1;
        if (text is null)
        {
            at += WriteNumber(content[at..], moment);
        }
        else
        {
            at += WriteNumber(content[at..], Encoding.UTF8.GetByteCount(text));
            at += Encoding.UTF8.GetBytes(text, content[at..]);
        }

        content[at++] = 0;
        at += WriteNumber(content[at..], id);
        Digest(bytes, at, list);
        Base64Url.EncodeToUtf8(content[..(at + DigestLength)], into, out _, out var written);
        return written;
    }

    public static bool TryRead(ReadOnlySpan<char> cursor, ReadOnlySpan<byte> list, out CeilingCursor read)
    {
        read = default;
        Span<byte> bytes = stackalloc byte[Longest];
        if (cursor.Length > Longest || !Base64Url.TryDecodeFromChars(cursor, bytes[sizeof(int)..], out var length)) return false;

        var content = bytes[sizeof(int)..];
        var end = length - DigestLength;
        Span<byte> given = stackalloc byte[DigestLength];
        if (end <= 0) return false;

        content.Slice(end, DigestLength).CopyTo(given);
        Digest(bytes, end, list);
        if (!content.Slice(end, DigestLength).SequenceEqual(given)) return false;

        var at = 3 + content[2];
        var position = (int)ReadNumber(content, ref at);
        ReadNumber(content, ref at);
        at++;
        string? text = null;
        long moment = 0;
        if (content[at++] == 0)
        {
            moment = ReadNumber(content, ref at);
        }
        else
        {
            var size = (int)ReadNumber(content, ref at);
            text = Encoding.UTF8.GetString(content.Slice(at, size));
            at += size;
        }

        at++;
        read = new CeilingCursor(position, text, moment, (int)ReadNumber(content, ref at));
        return true;
    }

    /// <summary>Behind the content, which begins after its length.</summary>
    private static void Digest(Span<byte> bytes, int length, ReadOnlySpan<byte> list)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        var end = sizeof(int) + length;
        list.CopyTo(bytes[end..]);
        SHA256.HashData(bytes[..(end + list.Length)], hash);
        hash[..DigestLength].CopyTo(bytes[end..]);
    }

    private static int WriteNumber(Span<byte> into, long number)
    {
        var at = 0;
        var rest = (ulong)number;
        for (; rest > 0x7F; rest >>= 7) into[at++] = (byte)(rest | 0x80);
        into[at++] = (byte)rest;
        return at;
    }

    private static long ReadNumber(ReadOnlySpan<byte> from, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = from[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if ((part & 0x80) == 0) return (long)number;
        }
    }
}
