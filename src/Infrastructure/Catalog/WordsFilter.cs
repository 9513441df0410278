using FunQuail.Application.Catalog.Search;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>Narrows a list of x to what has all words of <c>@q</c>, the last perhaps in part, by the index that is searched.</summary>
internal static class WordsFilter
{
    private const string Name = "q";

    /// <summary>
    /// What has a rare word is fetched and put in order; for a frequent one the list is gone through in its order, for a page of it
    /// is full soon. The questions that need no row are asked once.
    /// </summary>
    public static ListShape Words(this ListShape shape, SearchKind kind)
    {
        var number = ((int)kind).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var frequent = "(SELECT search_is_frequent(search_asked(@q), " + number + "))";
        return shape.Filter(
            Name,
            "NOT " + frequent + " AND x.id IN (SELECT d.id FROM search_document d WHERE d.kind = " + number
                + " AND d.words @@ (SELECT search_query(search_asked(@q)) && ''' " + number + "'''::tsquery))",
            frequent + " AND (SELECT d.words FROM search_document d WHERE d.kind = " + number
                + " AND d.id = x.id) @@ (SELECT search_query(search_asked(@q)))");
    }

    public static ListRequest WhereWords(this ListRequest request, SearchText? text) => request.Where(Name, text?.Value);
}
