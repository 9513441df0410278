using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>A page of tags.</summary>
public sealed record ListTags(PageRequest Page) : IQuery<Result<Page<BaseTag>>>;

internal sealed class ListTagsHandler(ITagReads tags) : IRequestHandler<ListTags, Result<Page<BaseTag>>>
{
    public Task<Result<Page<BaseTag>>> Handle(ListTags query, CancellationToken ct) => tags.ListAsync(query.Page, ct);
}
