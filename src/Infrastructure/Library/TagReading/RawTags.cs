using FunQuail.Application.Library.Uploads;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>
/// What the tags of one file say, cleaned and bounded, before it is understood. A file may carry several tags (ID3v2, APE,
/// ID3v1); for each field the first that knows it wins, whole.
/// </summary>
internal sealed class RawTags
{
    private readonly List<string>?[] _values = new List<string>?[Enum.GetValues<TagField>().Length];
    private readonly int[] _sources = new int[Enum.GetValues<TagField>().Length];
    private int _source;
    private bool _leftPictureOut;

    /// <summary>The front cover where one is called that, else the first picture.</summary>
    public EmbeddedPicture? Picture { get; private set; }

    /// <summary>Whether the file has a picture, and it was too large to be taken.</summary>
    public bool LacksItsPicture => _leftPictureOut && Picture is null;

    /// <summary>From here on another tag of the same file speaks.</summary>
    public void NextTag() => _source++;

    public IReadOnlyList<string> All(TagField field) => _values[(int)field] ?? [];

    public string? First(TagField field) => _values[(int)field]?[0];

    public void Add(TagField field, ReadOnlySpan<char> text)
    {
        var values = _values[(int)field];
        if (values is not null && (_sources[(int)field] != _source || values.Count >= Limits.ValuesPerField)) return;

        var isLyrics = field == TagField.Lyrics;
        var clean = TagText.Clean(text, isLyrics ? Limits.LyricsLength : Limits.TextLength, lines: isLyrics);
        if (clean.Length == 0) return;

        _sources[(int)field] = _source;
        _values[(int)field] = values ??= new List<string>(1);
        values.Add(clean);
    }

    /// <summary>Adds the values of a text in which NUL separates them.</summary>
    public void AddAll(TagField field, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\0')) Add(field, text[range]);
    }

    /// <summary>Whether to go on to read a picture. One that is too large is remembered as left out.</summary>
    public bool WantsPicture(bool isFront, long length)
    {
        _leftPictureOut |= length > Limits.PictureBytes;
        return length is > 0 and <= Limits.PictureBytes && (Picture is null || (isFront && !Picture.IsFront));
    }

    public void AddPicture(ReadOnlySpan<char> mimetype, bool isFront, ReadOnlySpan<byte> content)
    {
        if (!WantsPicture(isFront, content.Length)) return;

        var claimed = TagText.Clean(mimetype, 100);
        Picture = new EmbeddedPicture(claimed.Length == 0 ? null : claimed, isFront, content.ToArray());
    }
}
