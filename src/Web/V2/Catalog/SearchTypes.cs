using FunQuail.Application.Catalog.Search;

namespace FunQuail.Web.V2.Catalog;

/// <summary>How v2 calls what is found.</summary>
internal static class SearchTypes
{
    public const string Artist = "artist";
    public const string ReleaseGroup = "releaseGroup";
    public const string Release = "release";
    public const string Recording = "recording";

    public static readonly IReadOnlyDictionary<string, SearchKind> KindOf = new Dictionary<string, SearchKind>
    {
        [Artist] = SearchKind.Artist,
        [ReleaseGroup] = SearchKind.ReleaseGroup,
        [Release] = SearchKind.Release,
        [Recording] = SearchKind.Recording,
    };
}
