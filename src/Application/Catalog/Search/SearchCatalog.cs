using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Search;

/// <summary>A page of what a search finds. Refuses with <c>search.nothing_asked</c>.</summary>
/// <param name="Text">What to find; null when nothing was typed.</param>
/// <param name="Kinds">Of what to find some; none means any.</param>
public sealed record SearchCatalog(SearchText? Text, IReadOnlyCollection<SearchKind> Kinds, PageRequest Page, Viewer Viewer)
    : IQuery<Result<Page<SearchHit>>>;

internal sealed class SearchCatalogHandler(ISearchReads reads) : IRequestHandler<SearchCatalog, Result<Page<SearchHit>>>
{
    private static readonly SearchKind[] Any = Enum.GetValues<SearchKind>();

    public async Task<Result<Page<SearchHit>>> Handle(SearchCatalog query, CancellationToken ct)
    {
        if (query.Text is not { } text) return SearchErrors.NothingAsked;

        return await reads.FindAsync(text, query.Kinds.Count == 0 ? Any : query.Kinds, query.Page, query.Viewer, ct);
    }
}
