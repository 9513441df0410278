using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.ReleaseGroups;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Domain.UnitTests;

/// <summary>Things to try the rules on.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly string TooLong = new('x', CatalogLimits.Name + 1);

    public static Guid Guid(int number = 1) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static Mbid Mbid(int number = 1) => Domain.Catalog.Mbid.From(Guid(number))!.Value;

    public static Artist Artist(string name = "Ada Quail", Mbid? mbid = null) =>
        Domain.Catalog.Artists.Artist.Create(Guid(), name, mbid, 3, Now).Value;

    public static ReleaseGroup Group(string name = "Lanterns") => ReleaseGroup.Create(Guid(), name, 5, null, 3, Now).Value;

    public static Release Release(string name = "Lanterns") =>
        Domain.Catalog.Releases.Release.Create(Guid(), name, 4, 5, null, 3, Now).Value;

    public static Recording Recording(string name = "Low Water") =>
        Domain.Catalog.Recordings.Recording.Create(Guid(), name, 5, null, TimeSpan.FromSeconds(10), 3, Now).Value;
}
