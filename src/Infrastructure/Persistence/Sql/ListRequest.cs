using FunQuail.Application.Common.Reading;
using FunQuail.Application.Common.Security;
using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>A part of a list, asked for: the shape, what narrows it, whose eyes.</summary>
internal sealed class ListRequest
{
    private const string TagFilter = "tag";

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

    /// <summary>Which filters there are, without their values, for telling statements apart.</summary>
    public string FilterNames { get; private set; } = "";

    /// <summary>Whether the database keeps the total, so that nobody has to count.</summary>
    public bool TotalIsKept => _filters.Count == 0 || HasOneTagOnly;

    private bool HasOneTagOnly =>
        Parent is null && Shape.TagTotal is not null && _filters is [{ Filter.Name: TagFilter, Times: 1 }];

    public ListRequest Of(string parent, Guid guid) => Of(parent, SqlValue.Of(guid));

    /// <summary>The list of a parent that is named by a word.</summary>
    public ListRequest Of(string parent, string word) => Of(parent, SqlValue.Of(word));

    public ListRequest Where(string filter, Guid? value) => value is { } asked ? Add(filter, SqlValue.Of(asked)) : this;

    public ListRequest Where(string filter, string? value) => value is { } asked ? Add(filter, SqlValue.Of(asked)) : this;

    /// <summary>All tags of these names must be there.</summary>
    public ListRequest WhereTags(IReadOnlyList<string>? names)
    {
        if (names is null) return this;

        var keys = names.Select(Tag.KeyOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var asked = keys.Take(PageSql.MostRepeats).ToList();
        if (asked.Count == 0) return this;

        Narrow(Shape.FilterNamed(TagFilter), asked.Count);
        for (var number = 0; number < asked.Count; number++)
            Bind(PageSql.Repeated(TagFilter, number), SqlValue.Of(asked[number]));
        return this;
    }

    /// <summary>One of two filters that need no value.</summary>
    public ListRequest WhereEither(bool? value, string whenTrue, string whenFalse) =>
        value is { } asked ? Where(Shape.FilterNamed(asked ? whenTrue : whenFalse)) : this;

    /// <summary>A filter that is made for this request, of fragments that are constants, with its values.</summary>
    public ListRequest Where(ListFilter filter, params IReadOnlyList<(string Name, SqlValue Value)> values)
    {
        Narrow(filter, 1);
        Identity += filter.Name + '\n';
        foreach (var (name, value) in values) Bind(name, value);
        return this;
    }

    public ListRequest WherePlayable(bool? playable)
    {
        if (playable is null) return this;

        var filter = Shape.FilterNamed(ListFilter.Playable(playable.Value, Viewer.OpenReach(), Viewer.Collections.Count > 0));
        Narrow(filter, 1);
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

    private ListRequest Of(string parent, SqlValue key)
    {
        Parent = Shape.ParentNamed(parent);
        Bind(parent, key);
        return this;
    }

    private ListRequest Add(string filter, SqlValue value)
    {
        Narrow(Shape.FilterNamed(filter), 1);
        Bind(filter, value);
        return this;
    }

    private void Narrow(ListFilter filter, int times)
    {
        _filters.Add((filter, times));
        FilterNames += filter.Name + '*' + (char)('0' + times);
    }

    private void Bind(string name, SqlValue value)
    {
        _values.Add(name, value);
        Identity += name + '=' + value + '\n';
    }
}
