namespace FunQuail.Benchmarks.Reading.Filling;

/// <summary>How much there is of everything: ten tracks to a release, fifty to an artist.</summary>
internal sealed record CatalogSize(int Tracks)
{
    public const int Tags = 200;

    public int Releases => Tracks / 10;

    public int ReleaseGroups => Tracks / 100 * 9;

    public int Artists => Tracks / 50;

    /// <summary>Pairs of artists who are credited together.</summary>
    public int Pairs => Artists / 2;
}
