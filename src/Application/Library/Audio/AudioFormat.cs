namespace FunQuail.Application.Library.Audio;

/// <summary>A way to encode sound that can be asked for.</summary>
/// <param name="Name">As callers say it.</param>
/// <param name="Codec">As uploads name it.</param>
/// <param name="Mimetype">Of what is made here.</param>
/// <param name="Extension">Of what is made here, with its dot.</param>
/// <param name="BitRate">Bits per second of what is made when nobody sets a limit; null where nothing is lost.</param>
public sealed record AudioFormat(string Name, string Codec, string Mimetype, string Extension, int? BitRate)
{
    public static readonly AudioFormat Mp3 = new("mp3", "mp3", "audio/mpeg", ".mp3", 256_000);
    public static readonly AudioFormat Vorbis = new("ogg", "vorbis", "audio/ogg", ".ogg", 192_000);
    public static readonly AudioFormat Opus = new("opus", "opus", "audio/ogg", ".opus", 128_000);
    public static readonly AudioFormat Aac = new("aac", "aac", "audio/mp4", ".m4a", 192_000);
    public static readonly AudioFormat Flac = new("flac", "flac", "audio/flac", ".flac", null);

    public static readonly IReadOnlyList<AudioFormat> All = [Mp3, Vorbis, Opus, Aac, Flac];

    /// <summary>Bare AAC (ADTS) is what players of AAC take as well.</summary>
    private const string BareAac = "audio/aac";

    public bool IsLossless => BitRate is null;

    /// <summary>Null for a name that is none.</summary>
    public static AudioFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format of a file; null for one that cannot be asked for, such as FLAC in Ogg.</summary>
    public static AudioFormat? Of(string codec, string mimetype) =>
        All.FirstOrDefault(format =>
            format.Codec == codec && (format.Mimetype == mimetype || (format == Aac && mimetype == BareAac)));
}
