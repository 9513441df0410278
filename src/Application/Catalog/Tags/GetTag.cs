using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Catalog.Tags;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>One tag by its name. Refuses with <c>tag.not_found</c>.</summary>
public sealed record GetTag(string Name) : IQuery<Result<Versioned<FullTag>>>;

internal sealed class GetTagHandler(ITagReads tags) : IRequestHandler<GetTag, Result<Versioned<FullTag>>>
{
    public async Task<Result<Versioned<FullTag>>> Handle(GetTag query, CancellationToken ct) =>
        await tags.GetAsync(query.Name, ct) is { } tag ? tag : TagErrors.NotFound;
}
