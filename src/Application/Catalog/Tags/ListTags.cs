using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>A page of tags, of all or of those whose names begin so.</summary>
public sealed record ListTags(string? Beginning, PageRequest Page) : IQuery<Result<Page<BaseTag>>>;

internal sealed class ListTagsHandler(ITagReads tags) : IRequestHandler<ListTags, Result<Page<BaseTag>>>
{
    public Task<Result<Page<BaseTag>>> Handle(ListTags query, CancellationToken ct) =>
        tags.ListAsync(query.Beginning, query.Page, ct);
}
