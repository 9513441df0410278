using System.Text.Encodings.Web;
using System.Text.Json;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>The property names of the answers, encoded once.</summary>
internal static class Words
{
    public static readonly JsonEncodedText
        ArtistCredit = Of("artistCredit"),
        AttributedTo = Of("attributedTo"),
        Code = Of("code"),
        ContentCategory = Of("contentCategory"),
        Copyright = Of("copyright"),
        Cover = Of("cover"),
        CreationDate = Of("creationDate"),
        Domain = Of("domain"),
        Duration = Of("duration"),
        EntryNumber = Of("entryNumber"),
        Fid = Of("fid"),
        FullUsername = Of("fullUsername"),
        Guid = Of("guid"),
        JoinPhrase = Of("joinPhrase"),
        LargeSquareCrop = Of("largeSquareCrop"),
        License = Of("license"),
        Local = Of("local"),
        Lyrics = Of("lyrics"),
        Mbid = Of("mbid"),
        MediumSquareCrop = Of("mediumSquareCrop"),
        Mimetype = Of("mimetype"),
        Name = Of("name"),
        Original = Of("original"),
        Playable = Of("playable"),
        Position = Of("position"),
        PreferredUsername = Of("preferredUsername"),
        PrimaryType = Of("primaryType"),
        Recording = Of("recording"),
        RecordingCount = Of("recordingCount"),
        ReleaseDate = Of("releaseDate"),
        ReleaseGain = Of("releaseGain"),
        ReleaseGroup = Of("releaseGroup"),
        ReleasePeak = Of("releasePeak"),
        ReleaseVersions = Of("releaseVersions"),
        Releases = Of("releases"),
        ReplayGain = Of("replayGain"),
        SecondaryTypes = Of("secondaryTypes"),
        Size = Of("size"),
        Source = Of("source"),
        Tags = Of("tags"),
        TrackCount = Of("trackCount"),
        TrackGain = Of("trackGain"),
        TrackPeak = Of("trackPeak"),
        Tracks = Of("tracks"),
        UploadCount = Of("uploadCount"),
        Url = Of("url"),
        Urls = Of("urls");

    private static JsonEncodedText Of(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
