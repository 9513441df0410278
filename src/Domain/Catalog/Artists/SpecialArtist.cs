namespace FunQuail.Domain.Catalog.Artists;

/// <summary>The artists that MusicBrainz keeps for what has none of its own.</summary>
public static class SpecialArtist
{
    public const string VariousArtistsName = "Various Artists";

    public const string UnknownName = "[unknown]";

    /// <summary>Credited with releases whose tracks are by different artists.</summary>
    public static readonly Mbid VariousArtists = Mbid.From(new Guid("89ad4ac3-39f7-470e-963a-56509c546377"))!.Value;

    /// <summary>Credited with what nobody is named for.</summary>
    public static readonly Mbid Unknown = Mbid.From(new Guid("125ec42a-7229-4250-afc5-e057484327fe"))!.Value;
}
