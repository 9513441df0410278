using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence;

/// <summary>Things with as few facts as they need.</summary>
internal static class Make
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Version7Ids Ids = new(TimeProvider.System);

    public static Guid Guid() => Ids.NewGuid();

    public static Artist Artist(string name) =>
        Domain.Catalog.Artists.Artist.Create(Guid(), name, null, Command.ServiceActor, Now).Value;

    public static ArtistCredit Credit(params Artist[] artists) => ArtistCredit.Create(
        Guid(),
        [.. artists.Select(artist => new CreditedArtist(artist.Id, artist.Guid, artist.Mbid, artist.Name, " & "))],
        Now).Value;

    public static ReleaseGroup Group(ArtistCredit credit, string name = "Group") =>
        ReleaseGroup.Create(Guid(), name, credit.Id, null, Command.ServiceActor, Now).Value;

    public static Release Release(ReleaseGroup group, ArtistCredit credit, string name = "Release") =>
        Domain.Catalog.Releases.Release.Create(Guid(), name, group.Id, credit.Id, null, Command.ServiceActor, Now).Value;

    public static Recording Recording(ArtistCredit credit, string name = "Recording") =>
        Domain.Catalog.Recordings.Recording.Create(
            Guid(), name, credit.Id, null, TimeSpan.FromSeconds(180), Command.ServiceActor, Now).Value;

    public static Collection Collection(string name, Visibility visibility) =>
        Domain.Library.Collections.Collection.Create(Guid(), name, visibility, Command.ServiceActor, false, Now).Value;

    public static Upload Upload(int collectionId = Command.Imports)
    {
        var guid = Guid();
        return Domain.Library.Uploads.Upload.Of(
            guid, new FileFacts("/music", $"{guid}.flac", 1000, Now, false), collectionId, Command.ServiceActor, Now);
    }

    public static AudioProperties Audio(string codec = "flac", int bitRate = 900_000) =>
        new("audio/" + codec, codec, TimeSpan.FromSeconds(180), bitRate, 44_100, 2, 16, new byte[32]);
}

/// <summary>Chance that a seed repeats (xorshift64*, Marsaglia/Vigna).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E37_79B9_7F4A_7C15UL) | 1;

    public int Roll(int sides)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545_F491_4F6C_DD1DUL >> 33) % (ulong)sides);
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];
}
