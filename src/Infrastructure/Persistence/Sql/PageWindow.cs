using FunQuail.Application.Common.Reading;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Gathers the rows of a page as they come, and knows where the pages beside it start.</summary>
internal sealed class PageWindow<T>(ListRequest request, PagePlace place)
{
    private readonly List<T> _items = [];
    private SortValue[] _near = [];
    private SortValue[] _far = [];
    private bool _more;

    /// <summary>Takes a row; false when the page is full and this row only shows that the list goes on.</summary>
    public bool Take(Row row, SqlView<T> view)
    {
        if (_items.Count == request.Page.Size)
        {
            _more = true;
            return false;
        }

        row.Restart();
        _items.Add(view.Read(row));
        if (_items.Count == 1) _near = KeysOf(row);
        else if (_items.Count == request.Page.Size) _far = KeysOf(row);
        return true;
    }

    public Page<T> Close(int total, bool exact)
    {
        if (_items.Count == 1) _far = _near;
        return place.IsBackward ? CloseBackward(total, exact) : CloseForward(total, exact);
    }

    private SortValue[] KeysOf(Row row) => [.. place.Order.Keys.Select(key => SortValue.Take(row, key.Kind))];

    private Page<T> CloseForward(int total, bool exact)
    {
        var end = place.Position + _items.Count;
        // Who walks an estimated list to its end has counted it.
        if (!exact) total = _more ? Math.Max(total, end + 1) : _items.Count > 0 ? end : total;

        var next = _more ? Encode(back: false, end, _far) : null;
        var previous = place.Start == PageStart.First || total == 0 ? null
            : _items.Count > 0 ? Encode(back: true, place.Position, _near)
            : Encode(back: true, total, []);
        return new Page<T>(_items, total, exact, next, previous);

        string Encode(bool back, int position, SortValue[] keys) => this.Encode(back, position, total, exact, keys);
    }

    private Page<T> CloseBackward(int total, bool exact)
    {
        _items.Reverse();
        var end = place.Start == PageStart.End ? total : place.Position;
        var position = _more ? Math.Max(end - _items.Count, 0) : 0;
        var previous = _more ? Encode(back: true, position, total, exact, _far) : null;
        var next = place.Start == PageStart.End ? null : Encode(back: false, position + _items.Count, total, exact, _near);
        return new Page<T>(_items, total, exact, next, previous);
    }

    private string Encode(bool back, int position, int total, bool exact, SortValue[] keys) =>
        new Cursor(place.Order.Name, back, position, total, exact, keys).Encode(PagePlace.IdentityOf(request));
}
