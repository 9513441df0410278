using System.Globalization;
using FunQuail.Application.Catalog.Search;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>
/// Narrows a list of x to what has all words of <c>@q</c>, the last perhaps in part, by the index that is searched.
/// </summary>
internal static class WordsFilter
{
    private const string Name = "q";

    /// <summary>
    /// What has the words is fetched and put in order; when that is much, the list is gone through in its order instead, for then
    /// a page of it is full soon. Which it is, and what is asked for, is worked out once for all rows.
    /// </summary>
    public static ListShape Words(this ListShape shape, SearchKind kind)
    {
        var number = ((int)kind).ToString(CultureInfo.InvariantCulture);
        var frequent = $"(SELECT search_is_frequent(search_asked(@q), {number}))";
        var found = $"SELECT d.id FROM search_document d WHERE d.kind = {number} "
            + $"AND d.words @@ (SELECT search_query(search_asked(@q)) && ''' {number}'''::tsquery)";
        var has = $"(SELECT d.words FROM search_document d WHERE d.kind = {number} AND d.id = x.id) "
            + "@@ (SELECT search_query(search_asked(@q)))";
        return shape.FilterByRow(Name, has, $"NOT {frequent} AND x.id IN ({found})", $"{frequent} AND {has}");
    }

    public static ListRequest WhereWords(this ListRequest request, SearchText? text) => request.Where(Name, text?.Value);
}
