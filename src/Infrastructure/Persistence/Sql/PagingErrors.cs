using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>Why a part of a list cannot be had.</summary>
internal static class PagingErrors
{
    public static readonly Error BadCursor = Error.Invalid(
        "paging.bad_cursor",
        "This cursor does not belong to this list: follow the links of a list as they are, or start again without.",
        "cursor");

    public static readonly Error TooDeep = Error.Invalid(
        "paging.too_deep", $"Only {PageRequest.MaxJump} items may be jumped over by page: follow next instead.", "page");

    public static Error UnknownOrdering(IEnumerable<string> allowed) => Error.Invalid(
        "paging.unknown_ordering", $"Order this list by one of {string.Join(", ", allowed)}.", "ordering");
}
