namespace FunQuail.Domain.Catalog.Credits;

/// <summary>One name of a credit: which artist, as what, and what is printed behind it.</summary>
public sealed class CreditedName
{
    private CreditedName()
    {
    }

    internal CreditedName(int position, CreditedArtist credited)
    {
        Position = position;
        ArtistId = credited.ArtistId;
        Name = credited.Name;
        JoinPhrase = credited.JoinPhrase;
    }

    public int ArtistCreditId { get; private set; }

    /// <summary>From 0, in the order printed.</summary>
    public int Position { get; private set; }

    public int ArtistId { get; private set; }

    public string Name { get; private set; } = "";

    public string JoinPhrase { get; private set; } = "";
}

/// <summary>What a credit is made from.</summary>
/// <param name="Name">The name as printed here, which may differ from the artist's own.</param>
/// <param name="JoinPhrase">What is printed after it, blanks included; empty after the last.</param>
public sealed record CreditedArtist(int ArtistId, Guid ArtistGuid, Mbid? ArtistMbid, string Name, string JoinPhrase);
