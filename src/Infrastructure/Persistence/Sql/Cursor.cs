using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// A place in a list, between two items. As text it is URL-safe base64 (RFC 4648 section 5) of a version, the fields below and a
/// digest that binds it to its list, so that a cursor of another list, or a damaged one, is refused. Nothing in it is secret, and
/// nobody gains anything by forging one: it names a place in a list that its bearer may read anyway.
/// </summary>
/// <param name="Order">The order's name, <c>-</c> in front for descending.</param>
/// <param name="Back">Whether the page is before this place.</param>
/// <param name="Position">How many items were before this place when it was made.</param>
/// <param name="Total">The list's total when it was made.</param>
/// <param name="TotalIsExact">Whether that was counted.</param>
/// <param name="Keys">The sort keys of the item beside this place; none for the start or the end of the list.</param>
internal sealed record Cursor(string Order, bool Back, int Position, int Total, bool TotalIsExact, IReadOnlyList<SortValue> Keys)
{
    private const byte Version = 1;
    private const int DigestLength = 6;
    private const int MaxTextLength = 2000;

    public string Encode(string list)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write((byte)((Back ? 1 : 0) | (TotalIsExact ? 2 : 0)));
            writer.Write(Order);
            writer.Write7BitEncodedInt(Position);
            writer.Write7BitEncodedInt(Total);
            writer.Write((byte)Keys.Count);
            foreach (var key in Keys)
            {
                writer.Write(key.Text is not null);
                if (key.Text is null) writer.Write7BitEncodedInt64(key.Number);
                else writer.Write(key.Text);
            }

            writer.Flush();
            writer.Write(Digest(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), list));
        }

        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Null when the text is not a cursor of this list.</summary>
    public static Cursor? Decode(string text, string list)
    {
        if (text.Length > MaxTextLength || !Base64Url.IsValid(text)) return null;

        var bytes = Base64Url.DecodeFromChars(text);
        // The digest holds for whole cursors only, so that what follows it can be read as it was written.
        if (bytes.Length <= DigestLength || bytes[0] != Version) return null;
        if (!Digest(bytes.AsSpan(..^DigestLength), list).AsSpan().SequenceEqual(bytes.AsSpan(^DigestLength..))) return null;

        using var reader = new BinaryReader(new MemoryStream(bytes, 1, bytes.Length - 1 - DigestLength), Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (Exception failure) when (failure is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Cursor Read(BinaryReader reader)
    {
        var flags = reader.ReadByte();
        var order = reader.ReadString();
        var position = reader.Read7BitEncodedInt();
        var total = reader.Read7BitEncodedInt();
        var keys = new SortValue[reader.ReadByte()];
        for (var number = 0; number < keys.Length; number++)
            keys[number] = reader.ReadBoolean() ? new SortValue(reader.ReadString(), 0)
                : new SortValue(null, reader.Read7BitEncodedInt64());
        return new Cursor(order, (flags & 1) != 0, position, total, (flags & 2) != 0, keys);
    }

    private static byte[] Digest(ReadOnlySpan<byte> content, string list)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        hash.AppendData(length);
        hash.AppendData(content);
        hash.AppendData(Encoding.UTF8.GetBytes(list));
        return hash.GetHashAndReset()[..DigestLength];
    }
}
