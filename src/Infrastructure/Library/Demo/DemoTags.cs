using System.Globalization;

namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>A track's tags as ffmpeg's arguments, by the names each format has for them (MusicBrainz Picard's mapping).</summary>
internal static class DemoTags
{
    public static IEnumerable<string> Of(DemoRelease release, DemoTrack track) =>
        Pairs(release, track).SelectMany(pair => new[] { "-metadata", $"{pair.Name}={pair.Value}" });

    private static IEnumerable<(string Name, string Value)> Pairs(DemoRelease release, DemoTrack track)
    {
        var onDisc = release.Tracks.Count(other => other.Disc == track.Disc);
        yield return ("title", track.Title);
        yield return ("artist", track.Artist);
        yield return ("album", release.Name);
        yield return ("album_artist", release.AlbumArtist);
        yield return ("date", release.Date);
        yield return ("genre", release.Genre);
        // WAV's list has a place for the number alone.
        yield return ("track", track.Format == "wav" ? Number(track.Number) : $"{Number(track.Number)}/{Number(onDisc)}");
        yield return ("disc", $"{Number(track.Disc)}/{Number(release.Discs)}");
        yield return ("comment", "Demo music made by FunQuail");
        if (release.Compilation) yield return (IsId3(track) ? "TCMP" : "compilation", "1");
        if (track.Format is "m4a" or "wav") yield break;

        yield return (IsId3(track) ? "MusicBrainz Album Type" : "RELEASETYPE", release.Type);
        var gain = -2.4 - (0.3 * track.Number);
        yield return ("REPLAYGAIN_TRACK_GAIN", string.Create(CultureInfo.InvariantCulture, $"{gain:0.00} dB"));
        yield return ("REPLAYGAIN_TRACK_PEAK", "0.562341");
        yield return ("REPLAYGAIN_ALBUM_GAIN", "-3.10 dB");
        yield return ("REPLAYGAIN_ALBUM_PEAK", "0.581102");
        if (track.Lyrics is { } lyrics) yield return (IsId3(track) ? "lyrics" : "LYRICS", lyrics);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsId3(DemoTrack track) => track.Format == "mp3";
}
