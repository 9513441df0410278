using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Application.Catalog.Tags;

/// <summary>Tags as commands see them.</summary>
public interface ITagRepository
{
    Task<IReadOnlyList<Tag>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken ct);

    void Add(Tag tag);
}
