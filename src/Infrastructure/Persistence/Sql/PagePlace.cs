using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Where a page is, as the request says it: by number, or by a cursor.</summary>
internal sealed record PagePlace(ListOrder Order, PageStart Start, int Position, Cursor? Cursor)
{
    public bool IsBackward => Start is PageStart.Before or PageStart.End;

    public static Result<PagePlace> Of(ListRequest request)
    {
        var asked = request.Page.Ordering;
        var order = asked is null ? request.Parent?.Order ?? request.Shape.OwnOrder : request.Shape.OrderNamed(asked);
        if (order is null) return PagingErrors.UnknownOrdering(request.Shape.Orders.Select(known => known.Name));

        return request.Page.Cursor is null ? ByNumber(request.Page, order) : ByCursor(request, asked is null ? null : order);
    }

    /// <summary>What a cursor is bound to.</summary>
    public static string IdentityOf(ListRequest request) => request.Shape.Name + '\n' + request.Identity;

    private static Result<PagePlace> ByNumber(PageRequest page, ListOrder order)
    {
        var offset = (page.Page - 1L) * page.Size;
        if (offset > PageRequest.MaxJump) return PagingErrors.TooDeep;

        return new PagePlace(order, offset == 0 ? PageStart.First : PageStart.Jump, (int)offset, null);
    }

    private static Result<PagePlace> ByCursor(ListRequest request, ListOrder? asked)
    {
        if (Sql.Cursor.Decode(request.Page.Cursor!, IdentityOf(request)) is not { } cursor) return PagingErrors.BadCursor;
        if (request.Shape.OrderNamed(cursor.Order) is not { } order || (asked is not null
            && asked != order)) return PagingErrors.BadCursor;
        if (cursor.Position < 0 || cursor.Total < 0 || (cursor.Keys.Count > 0
            && !Fits(order, cursor.Keys))) return PagingErrors.BadCursor;

        var start = (cursor.Keys.Count, cursor.Back) switch
        {
            (0, true) => PageStart.End,
            (0, false) => PageStart.First,
            (_, true) => PageStart.Before,
            _ => PageStart.After,
        };
        return new PagePlace(order, start, cursor.Position, cursor);
    }

    private static bool Fits(ListOrder order, IReadOnlyList<SortValue> keys) =>
        keys.Count == order.Keys.Count && keys.Zip(order.Keys).All(pair => pair.Second.Kind switch
        {
            SortKind.Text => pair.First.Text is { } text && !text.Contains('\0'),
            SortKind.Moment => pair.First.Text is null && pair.First.Number >= 0 && pair.First.Number <= DateTime.MaxValue.Ticks,
            _ => pair.First.Text is null && pair.First.Number is >= int.MinValue and <= int.MaxValue,
        });
}
