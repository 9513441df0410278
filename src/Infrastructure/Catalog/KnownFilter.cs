using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>Narrows lists whose rows <c>x</c> have <c>mbid</c> and <c>tagged</c> by whether anything is known there.</summary>
internal static class KnownFilter
{
    public static ListShape Known(this ListShape shape) => shape
        .Filter("with-mbid", "x.mbid IS NOT NULL")
        .Filter("without-mbid", "x.mbid IS NULL")
        .Filter("with-tags", "x.tagged")
        .Filter("without-tags", "NOT x.tagged");

    public static ListRequest WhereKnown(this ListRequest request, bool? mbid, bool? tags) => request
        .WhereEither(mbid, "with-mbid", "without-mbid")
        .WhereEither(tags, "with-tags", "without-tags");
}
