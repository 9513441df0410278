using System.Collections.Frozen;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>Which item of an <c>ilst</c> atom means what, by Picard's tag mapping.</summary>
internal static class Mp4Names
{
    public static readonly uint FreeForm = FourCc.Of("----");
    public static readonly uint Track = FourCc.Of("trkn");
    public static readonly uint Disc = FourCc.Of("disk");
    public static readonly uint GenreNumber = FourCc.Of("gnre");
    public static readonly uint Compilation = FourCc.Of("cpil");
    public static readonly uint Cover = FourCc.Of("covr");
    public static readonly uint Value = FourCc.Of("data");
    public static readonly uint Name = FourCc.Of("name");

    private static readonly FrozenDictionary<uint, TagField> TextFields = new Dictionary<string, TagField>
    {
        ["©nam"] = TagField.Title,
        ["©ART"] = TagField.Artist,
        ["aART"] = TagField.AlbumArtist,
        ["©alb"] = TagField.Album,
        ["©day"] = TagField.Date,
        ["©gen"] = TagField.Genre,
        ["©lyr"] = TagField.Lyrics,
        ["cprt"] = TagField.Copyright,
        ["soar"] = TagField.ArtistSort,
        ["soaa"] = TagField.AlbumArtistSort,
    }.ToFrozenDictionary(pair => FourCc.Of(pair.Key), pair => pair.Value);

    public static TagField? TextField(uint name) => TextFields.TryGetValue(name, out var field) ? field : null;
}
