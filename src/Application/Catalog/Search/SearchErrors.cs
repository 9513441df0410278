using FunQuail.Domain.Common;

namespace FunQuail.Application.Catalog.Search;

internal static class SearchErrors
{
    public static readonly Error NothingAsked = Error.Invalid("search.nothing_asked", "Say in `q` what to search for.", "q");
}
