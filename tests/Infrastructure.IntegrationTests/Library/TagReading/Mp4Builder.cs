using System.Text;

namespace FunQuail.Infrastructure.IntegrationTests.Library.TagReading;

/// <summary>Gives an MP4 file, whose <c>moov</c> is its last atom, another list of items.</summary>
internal static class Mp4Builder
{
    public static byte[] With(params byte[][] items) => WithMovie("tone.m4a", Atom("udta", Meta(items)));

    /// <summary>Replaces <c>udta</c>.</summary>
    public static byte[] WithMovie(string carrier, byte[] userData)
    {
        var file = Carriers.Bytes(carrier);
        var movie = Find(file, "moov") - 4;
        var old = Find(file, "udta") - 4;
        return [.. file[..movie], .. Atom("moov", [.. file[(movie + 8)..old], .. userData])];
    }

    public static byte[] Meta(params byte[][] items) =>
        Atom("meta", [0, 0, 0, 0, .. Atom("hdlr", [.. new byte[8], .. "mdir"u8, .. new byte[13]]),
            .. Atom("ilst", [.. items.SelectMany(item => item)])]);

    public static byte[] Text(string name, params string[] values) =>
        Atom(name, [.. values.SelectMany(value => Value(1, Encoding.UTF8.GetBytes(value)))]);

    public static byte[] FreeForm(string name, params string[] values) => Atom("----",
    [
        .. Atom("mean", [0, 0, 0, 0, .. "com.apple.iTunes"u8]), .. Atom("name", [0, 0, 0, 0, .. Encoding.UTF8.GetBytes(name)]),
        .. values.SelectMany(value => Value(1, Encoding.UTF8.GetBytes(value))),
    ]);

    public static byte[] Number(string name, params byte[] bytes) => Atom(name, Value(0, bytes));

    public static byte[] Value(uint kind, byte[] content) =>
        Atom("data", [.. Id3Builder.BigEndian(kind), 0, 0, 0, 0, .. content]);

    public static byte[] Atom(string name, byte[] content) =>
        [.. Id3Builder.BigEndian((uint)content.Length + 8), .. Encoding.Latin1.GetBytes(name), .. content];

    public static int Find(byte[] file, string name) => file.AsSpan().LastIndexOf(Encoding.Latin1.GetBytes(name));
}
