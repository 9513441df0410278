using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Search;

/// <summary>Finds things of the catalogue by the words of their names and credits.</summary>
public interface ISearchReads
{
    /// <summary>
    /// What has all the words, whatever their case, accents and order, the last of which may be the beginning of one; the best
    /// first. When nothing has, one typo in each word is forgiven. Fails for a cursor that is not of this search.
    /// </summary>
    Task<Result<Page<SearchHit>>> FindAsync(
        SearchText text, IReadOnlyCollection<SearchKind> kinds, PageRequest page, Viewer viewer, CancellationToken ct);
}
