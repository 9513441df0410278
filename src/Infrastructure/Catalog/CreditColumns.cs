using FunQuail.Application.Catalog.Credits;
using FunQuail.Infrastructure.Persistence.Sql;

namespace FunQuail.Infrastructure.Catalog;

/// <summary>An artist credit inside other views: columns of a credit with alias c.</summary>
internal static class CreditColumns
{
    public const string All = "c.printed_names, c.join_phrases, c.artist_guids, c.artist_mbids";

    /// <summary>The credit and the cover of x.</summary>
    public const string JoinsWithCover =
        "\nJOIN artist_credit c ON c.id = x.artist_credit_id\nLEFT JOIN attachment i ON i.id = x.cover_id";

    public static IReadOnlyList<Credit> Take(Row row)
    {
        var names = row.Texts();
        var phrases = row.Texts();
        var guids = row.Guids();
        var mbids = row.GuidsOrNulls();
        var credits = new Credit[names.Length];
        for (var place = 0; place < names.Length; place++)
        {
            credits[place] = new Credit
            {
                Name = names[place],
                JoinPhrase = phrases[place],
                Guid = guids[place],
                Mbid = mbids[place],
            };
        }

        return credits;
    }
}
