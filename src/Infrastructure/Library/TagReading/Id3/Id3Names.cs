using System.Collections.Frozen;

namespace FunQuail.Infrastructure.Library.TagReading.Id3;

/// <summary>Which frame means what, by Picard's tag mapping; names of ID3v2.2 are translated first.</summary>
internal static class Id3Names
{
    public static readonly uint UserText = FourCc.Of("TXXX");
    public static readonly uint UniqueFileId = FourCc.Of("UFID");
    public static readonly uint Picture = FourCc.Of("APIC");
    public static readonly uint Lyrics = FourCc.Of("USLT");
    public static readonly uint RelativeVolume = FourCc.Of("RVA2");
    public static readonly uint CopyrightLink = FourCc.Of("WCOP");

    private static readonly FrozenDictionary<uint, TagField> TextFields = new Dictionary<string, TagField>
    {
        ["TIT2"] = TagField.Title,
        ["TPE1"] = TagField.Artist,
        ["TSOP"] = TagField.ArtistSort,
        ["TALB"] = TagField.Album,
        ["TPE2"] = TagField.AlbumArtist,
        ["TSO2"] = TagField.AlbumArtistSort,
        ["TPOS"] = TagField.DiscNumber,
        ["TSST"] = TagField.DiscSubtitle,
        ["TRCK"] = TagField.TrackNumber,
        ["TDRC"] = TagField.Date,
        ["TYER"] = TagField.Year,
        ["TDAT"] = TagField.DayMonth,
        ["TDOR"] = TagField.OriginalDate,
        ["TORY"] = TagField.OriginalYear,
        ["TPUB"] = TagField.Label,
        ["TMED"] = TagField.Media,
        ["TCON"] = TagField.Genre,
        ["TSRC"] = TagField.Isrc,
        ["TCOP"] = TagField.Copyright,
        ["TCMP"] = TagField.Compilation,
    }.ToFrozenDictionary(pair => FourCc.Of(pair.Key), pair => pair.Value);

    private static readonly FrozenDictionary<uint, uint> Version2Names = new Dictionary<string, string>
    {
        ["TT2"] = "TIT2",
        ["TP1"] = "TPE1",
        ["TSP"] = "TSOP",
        ["TAL"] = "TALB",
        ["TP2"] = "TPE2",
        ["TS2"] = "TSO2",
        ["TPA"] = "TPOS",
        ["TRK"] = "TRCK",
        ["TYE"] = "TYER",
        ["TDA"] = "TDAT",
        ["TOR"] = "TORY",
        ["TPB"] = "TPUB",
        ["TMT"] = "TMED",
        ["TCO"] = "TCON",
        ["TRC"] = "TSRC",
        ["TCR"] = "TCOP",
        ["TCP"] = "TCMP",
        ["TXX"] = "TXXX",
        ["UFI"] = "UFID",
        ["PIC"] = "APIC",
        ["ULT"] = "USLT",
        ["WCP"] = "WCOP",
    }.ToFrozenDictionary(pair => FourCc.Of(pair.Key + '\0'), pair => FourCc.Of(pair.Value));

    private static readonly FrozenSet<uint> Special =
        new[] { UserText, UniqueFileId, Picture, Lyrics, RelativeVolume, CopyrightLink }.ToFrozenSet();

    public static TagField? TextField(uint name) => TextFields.TryGetValue(name, out var field) ? field : null;

    public static bool IsWanted(uint name) => TextFields.ContainsKey(name) || Special.Contains(name);

    /// <summary>Zero for names that mean nothing to us.</summary>
    public static uint FromVersion2(ReadOnlySpan<byte> id) =>
        Version2Names.GetValueOrDefault((uint)((id[0] << 24) | (id[1] << 16) | (id[2] << 8)));
}
