using FunQuail.Domain.Common;

namespace FunQuail.Domain.Catalog.Credits;

/// <summary>What may stand between the names of a printed credit.</summary>
/// <param name="Strong">Phrases that are never part of an artist's name.</param>
/// <param name="Weak">Phrases that many a name contains, so that names known as one are not broken at them.</param>
public sealed record JoinPhrases(IReadOnlyList<string> Strong, IReadOnlyList<string> Weak)
{
    public static readonly JoinPhrases Default = new(
        [
            " (featuring ", " (feat. ", " (feat ", " (ft. ", " featuring ", " feat. ", " feat ", " ft. ", " ft ",
            " vs. ", " vs ", " versus ", "; ", ";",
        ],
        [" (with ", " with ", " & ", " and ", " und ", " et ", " y ", " + ", ", ", " / ", " x ", " × "]);

    /// <summary>Names that look like several artists and are one.</summary>
    public static readonly IReadOnlyList<string> NamesOfOneArtist =
    [
        "Earth, Wind & Fire", "Simon & Garfunkel", "AC/DC", "Crosby, Stills & Nash", "Crosby, Stills, Nash & Young",
        "Emerson, Lake & Palmer", "Blood, Sweat & Tears", "Peter, Paul and Mary", "Hall & Oates", "Daryl Hall & John Oates",
        "Tyler, The Creator", "Mumford & Sons", "Ike & Tina Turner", "Sonny & Cher", "Sam & Dave", "Seals & Crofts",
        "Brooks & Dunn", "Tegan and Sara", "Belle and Sebastian", "Coheed and Cambria", "Iron & Wine", "Angus & Julia Stone",
        "Dimitri Vegas & Like Mike", "Above & Beyond", "Chase & Status", "Matt & Kim", "Macklemore & Ryan Lewis",
        "Now, Now", "Black Country, New Road", "10,000 Maniacs", "Zager & Evans", "Chas & Dave", "Captain & Tennille",
        "Me First and the Gimme Gimmes", "Rodrigo y Gabriela", "Milk & Bone", "Big & Rich",
    ];

    /// <summary>
    /// Reads phrases separated by <c>|</c>, blanks included. A <c>?</c> behind one makes it weak; <c>default</c> stands for all
    /// of <see cref="Default"/>: <c>default| con ?| presents </c>. Fails with <c>join_phrases.*</c>.
    /// </summary>
    public static Result<JoinPhrases> Parse(string text)
    {
        var (strong, weak) = (new List<string>(), new List<string>());
        foreach (var written in text.Split('|'))
        {
            if (written.Trim() == "default")
            {
                strong.AddRange(Default.Strong);
                weak.AddRange(Default.Weak);
                continue;
            }

            var isWeak = written.EndsWith('?');
            var phrase = isWeak ? written[..^1] : written;
            if (JoinPhraseErrors.Check(phrase) is { } refusal) return refusal;

            (isWeak ? weak : strong).Add(phrase);
        }

        return strong.Count + weak.Count <= CatalogLimits.JoinPhrases ? new JoinPhrases(strong, weak) : JoinPhraseErrors.TooMany;
    }

    internal bool IsStrong(string phrase) => Strong.Any(known => known.Equals(phrase, StringComparison.OrdinalIgnoreCase));
}
