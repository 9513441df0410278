using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Recordings;
using FunQuail.Application.Catalog.ReleaseGroups;
using FunQuail.Application.Catalog.Releases;
using FunQuail.Application.Catalog.Search;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Federation.Actors;
using FunQuail.Application.Library.Collections;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Attachments;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// One small library for all examples: an artist, a release of theirs with two tracks, and one of its recordings.
/// </summary>
internal static class ExampleThings
{
    public const string Mbid = "5b11f4ce-a62d-471e-81fc-a69a8278c7da";
    public const string Upload = "01930d5e-8a41-7b1c-9a55-3f0c2d7e6a10";
    public const string Cursor = "AbFhcnRpc3QAAAAqMTM3";

    private static readonly DateTimeOffset Imported = new(2026, 11, 2, 18, 30, 5, 250, TimeSpan.Zero);
    private static readonly PublicAddress Server = new(new Uri(ViewExamples.Server));
    private static readonly Guid ArtistGuid = Id(1), GroupGuid = Id(2), ReleaseGuid = Id(3), RecordingGuid = Id(4),
        OtherRecording = Id(5), CoverGuid = Id(6), ServiceGuid = Id(7);

    public static readonly FullTag Tag = new()
    {
        Name = "ambient",
        CreationDate = Imported,
        ArtistCount = 12,
        ReleaseCount = 31,
        RecordingCount = 284,
    };

    public static readonly Image Cover = new()
    {
        Guid = CoverGuid,
        Mimetype = "image/jpeg",
        Size = 184_320,
        CreationDate = Imported,
        Urls = new ImageUrls
        {
            Source = null,
            Original = Server.Attachment(CoverGuid.ToString(), "/original"),
            MediumSquareCrop = Server.Attachment(CoverGuid.ToString(), "/medium-square-crop"),
            LargeSquareCrop = Server.Attachment(CoverGuid.ToString(), "/large-square-crop"),
        },
    };

    public static readonly FullArtist Artist = new()
    {
        Guid = ArtistGuid,
        Fid = Server.Music("artists", ArtistGuid),
        Mbid = Guid.Parse(Mbid),
        Name = "Mira Halvorsen",
        ContentCategory = "music",
        Local = true,
        Cover = Cover,
        Tags = [Tag.Name],
        CreationDate = Imported,
        RecordingCount = 23,
    };

    private static readonly IReadOnlyList<Credit> Credited =
        [new Credit { Name = Artist.Name, Guid = Artist.Guid, Mbid = Artist.Mbid, JoinPhrase = "" }];

    private static readonly BaseActor Service = new()
    {
        Guid = ServiceGuid,
        Fid = Server.Actor("service"),
        Url = Server.Profile("service"),
        FullUsername = "service@music.example",
        PreferredUsername = "service",
        Name = null,
        Domain = "music.example",
        Local = true,
    };

    public static readonly FullReleaseGroup Group = new()
    {
        Guid = GroupGuid,
        Fid = Server.Music("release-groups", GroupGuid),
        Mbid = null,
        Name = "Northern Rooms",
        ArtistCredit = Credited,
        Cover = Cover,
        PrimaryType = "album",
        SecondaryTypes = ["live"],
        ReleaseVersions = 2,
        CreationDate = Imported,
        FirstReleaseDate = "2007-05",
        Playable = true,
        Local = true,
        AttributedTo = Service,
    };

    public static readonly FullRelease Release = new()
    {
        Guid = ReleaseGuid,
        Fid = Server.Music("albums", ReleaseGuid),
        Mbid = null,
        Name = Group.Name,
        ArtistCredit = Credited,
        Playable = true,
        Cover = Cover,
        Local = true,
        CreationDate = Imported,
        ReleaseDate = "2007-05",
        TrackCount = 2,
        Duration = 447,
        AttributedTo = Service,
        ReleaseGroup = Group,
        Tracks =
        [
            new TrackEntry { Recording = RecordingGuid, EntryNumber = 1, Position = 1 },
            new TrackEntry { Recording = OtherRecording, EntryNumber = 1, Position = 2 },
        ],
    };

    public static readonly FullLicense License = new()
    {
        Code = "cc-by-sa-4.0",
        Name = "Creative Commons Attribution-ShareAlike 4.0",
        Url = "https://creativecommons.org/licenses/by-sa/4.0/",
        CreationDate = Imported,
        RecordingCount = 17,
    };

    public static readonly FullRecording Recording = new()
    {
        Guid = RecordingGuid,
        Fid = Server.Music("tracks", RecordingGuid),
        Mbid = null,
        Name = "First Snow",
        Playable = true,
        Local = true,
        ArtistCredit = Credited,
        Cover = Cover,
        Duration = 215,
        CreationDate = Imported,
        Releases = [Release],
        License = new BaseLicense { Code = License.Code, Name = License.Name, Url = License.Url },
        Copyright = "2007 Mira Halvorsen",
        Tags = [Tag.Name],
        UploadCount = 1,
        Lyrics = null,
        ReplayGain = new Loudness { TrackGain = -6.5, TrackPeak = 0.98, ReleaseGain = null, ReleasePeak = null },
    };

    public static readonly SearchHit Hit = new RecordingHit { Item = Recording };

    public static readonly BaseCollection Collection = new()
    {
        Guid = Id(8),
        Name = "Imports",
        Local = true,
        Owner = Service,
        Visibility = "public",
        Automatic = true,
    };

    public static readonly BaseUpload File = new()
    {
        Guid = Guid.Parse(Upload),
        Title = Recording.Name,
        CreatedDate = Imported,
        FileType = "flac",
        Status = "finished",
        Owner = Service,
        Mimetype = "audio/flac",
        Codec = "flac",
        Size = 24_117_248,
        Duration = 215,
        BitRate = 897_000,
        SampleRate = 44_100,
        Channels = 2,
        BitDepth = 16,
    };

    private static Guid Id(int number) => Guid.Parse($"01930d5e-8a3f-7c20-9b1e-0d3c5a7e9f0{number}");
}
