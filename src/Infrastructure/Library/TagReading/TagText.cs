using System.Text;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// Turns the bytes of a tag into text that every part of the program can store: no NUL and no other control characters
/// (PostgreSQL and XML refuse them), no half surrogate pairs, trimmed and bounded. Invalid bytes become U+FFFD.
/// </summary>
internal static class TagText
{
    public static string Utf8(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(Bounded(bytes));

    public static string Latin1(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(Bounded(bytes));

    public static string Utf16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(Bounded(bytes));

    /// <summary>Line breaks become spaces unless <paramref name="lines"/> keeps them.</summary>
    public static string Clean(ReadOnlySpan<char> text, int limit, bool lines = false)
    {
        text = text.Trim();
        if (text.Length <= limit && !NeedsCleaning(text)) return text.ToString();

        var builder = new StringBuilder(Math.Min(text.Length, limit));
        for (var at = 0; at < text.Length && builder.Length < limit; at++)
        {
            var c = text[at];
            if (c is '\r' or '\n' or '\t') Break(builder, text, at, lines);
            else if (!IsUnwanted(text, at)) builder.Append(c);
        }

        if (builder.Length > 0 && char.IsHighSurrogate(builder[^1])) builder.Length--;
        return builder.ToString().Trim();
    }

    private static void Break(StringBuilder builder, ReadOnlySpan<char> text, int at, bool lines)
    {
        var secondHalf = text[at] == '\n' && at > 0 && text[at - 1] == '\r';
        if (!secondHalf) builder.Append(lines && text[at] != '\t' ? '\n' : ' ');
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsUnwanted(text, at)) return true;
        }

        return false;
    }

    private static bool IsUnwanted(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 0x7F) return c < ' ';
        if (c < 0xA0) return true;
        if (char.IsHighSurrogate(c)) return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c)) return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return c is '\uFEFF' or >= '\uFFFE';
    }

    private static ReadOnlySpan<byte> Bounded(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Limits.TextBytes)];
}
