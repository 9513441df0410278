namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>What the generated artists, albums and tracks are called.</summary>
internal static class Words
{
    public static readonly string[] Genres =
    [
        "Ambient", "Blues", "Bossa Nova", "Chamber Pop", "Classical",
        "Disco", "Drum and Bass", "Dub", "Folk", "Funk", "Hip Hop", "House",
        "Jazz", "Krautrock", "Metal", "Post-Punk", "Reggae", "Rock", "Soul", "Techno",
    ];

    private static readonly string[] Qualities =
    [
        "Amber", "Brittle", "Calm", "Distant", "Early", "Faded", "Gentle", "Hollow", "Idle", "Jade", "Keen",
        "Lunar", "Muted", "Narrow", "Oblique",
        "Pale", "Quiet", "Restless", "Silver", "Tidal", "Upper",
        "Velvet", "Winter", "Yellow", "Zonal", "Ålesund", "Été", "Über", "Żółty", "Пустой",
    ];

    private static readonly string[] Things =
    [
        "Anchors", "Bridges", "Canals", "Dials", "Engines", "Ferries", "Gardens", "Harbours", "Islands",
        "Junctions", "Kites", "Lanterns",
        "Meadows", "Needles", "Orchards", "Pylons", "Quarries", "Rivers", "Signals", "Towers", "Umbrellas",
        "Valleys", "Windows", "Yards", "Zeniths",
        "夜明け", "Straße", "Ñandúes", "Σειρήνες", "Œuvres",
    ];

    /// <summary>The same words for the same number; numbers below 900 never share them.</summary>
    public static string Pair(int number) =>
        $"{Qualities[number / Things.Length % Qualities.Length]} {Things[number % Things.Length]}";

    public static string Artist(int number) => number % 3 == 0 ? $"The {Pair(number * 7 % 900)}" : Pair(number * 7 % 900);

    public static string Title(SeededNumbers lot) =>
        lot.Below(3) switch
        {
            0 => Pair(lot.Below(900)),
            1 => $"{lot.Pick(Things)} and {lot.Pick(Things)}",
            _ => $"{lot.Pick(Qualities)} {lot.Pick(Qualities)} {lot.Pick(Things)}",
        };
}
