using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>A part of a list, asked for: the shape, what narrows it, whose eyes.</summary>
internal sealed class ListRequest
{
    private readonly Dictionary<string, SqlValue> _values = [];
    private readonly List<(ListFilter Filter, int Times)> _filters = [];

    public ListRequest(ListShape shape, PageRequest page, Viewer? viewer = null)
    {
        (Shape, Page, Viewer) = (shape, page, viewer ?? Viewer.Anonymous);
        _values.AddViewer(Viewer);
    }

    public ListShape Shape { get; }

    public PageRequest Page { get; }

    public Viewer Viewer { get; }

    public ListParent? Parent { get; private set; }

    public IReadOnlyList<(ListFilter Filter, int Times)> Filters => _filters;

    public IReadOnlyDictionary<string, SqlValue> Values => _values;

    /// <summary>What narrows the list, for telling cursors apart.</summary>
    public string Identity { get; private set; } = "";

    public ListRequest Of(string parent, Guid guid)
    {
        Parent = Shape.ParentNamed(parent);
        Bind(parent, SqlValue.Of(guid));
        return this;
    }

    public ListRequest Where(string filter, Guid? value) => value is { } asked ? Add(filter, SqlValue.Of(asked)) : this;

    public ListRequest Where(string filter, string? value) => value is { } asked ? Add(filter, SqlValue.Of(asked)) : this;

    /// <summary>All tags of these names must be there.</summary>
    public ListRequest WhereTags(IReadOnlyList<string>? names)
    {
        if (names is null) return this;

        const string Filter = "tag";
        var keys = names.Select(Tag.KeyOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var asked = keys.Take(PageSql.MostRepeats).ToList();
        if (asked.Count == 0) return this;

        _filters.Add((Shape.FilterNamed(Filter), asked.Count));
        for (var number = 0; number < asked.Count; number++) Bind(PageSql.Repeated(Filter, number), SqlValue.Of(asked[number]));
        return this;
    }

    /// <summary>One of two filters that need no value.</summary>
    public ListRequest WhereEither(bool? value, string whenTrue, string whenFalse)
    {
        if (value is null) return this;

        var filter = Shape.FilterNamed(value.Value ? whenTrue : whenFalse);
        _filters.Add((filter, 1));
        Identity += filter.Name + '\n';
        return this;
    }

    public ListRequest WherePlayable(bool? playable)
    {
        if (playable is null) return this;

        var filter = Shape.FilterNamed(ListFilter.Playable(playable.Value, Viewer.OpenReach(), Viewer.Collections.Count > 0));
        _filters.Add((filter, 1));
        // Whoever signs in while paging may go on: what the cursor says is a place, and the place is the same.
        Identity += (playable.Value ? "playable" : "unplayable") + '\n';
        return this;
    }

    /// <summary>A value that a statement of its own knows, and that narrows what it lists.</summary>
    public ListRequest With(string name, SqlValue value)
    {
        Bind(name, value);
        return this;
    }

    private ListRequest Add(string filter, SqlValue value)
    {
        _filters.Add((Shape.FilterNamed(filter), 1));
        Bind(filter, value);
        return this;
    }

    private void Bind(string name, SqlValue value)
    {
        _values.Add(name, value);
        Identity += name + '=' + value + '\n';
    }
}
