namespace FunQuail.Infrastructure.Library.Demo;

/// <summary>The demo library: all of it invented, and between them the releases show what FunQuail can tell apart.</summary>
internal static class DemoReleases
{
    private const string Ada = "Ada Quail";
    private const string Partridges = "The Partridges";
    private const string Together = "Ada Quail feat. The Partridges";

    private static readonly int[] Major = [0, 4, 7, 12, 16, 12, 7, 4];
    private static readonly int[] Minor = [0, 7, 12, 15, 19, 15, 12, 7];
    private static readonly int[] Sixth = [0, 7, 9, 14, 16, 9];
    private static readonly int[] Seventh = [0, 4, 11, 16, 7, 11, 14, 7];
    private static readonly int[] Suspended = [0, 5, 7, 12, 17, 14, 12, 7];

    private const string Lyrics = """
        Lantern low and lantern high,
        Over the marsh where the quail fly by,
        Hum me a tone and I'll hum it you back,
        All the way home on the reed-cutters' track.
        """;

    public static readonly IReadOnlyList<DemoRelease> All =
    [
        new("Ada Quail/Lanterns over the Marsh (2019)", "Lanterns over the Marsh (demo)", Ada, "2019-04-12", "album", "Ambient",
            "gradients=s=800x800:n=4:c0=0x0b1d3a:c1=0x1f5f7a:c2=0xf2b34c:c3=0x7a2e1f"
                + ":type=circular:x0=400:y0=520:x1=800:y1=800:seed=3",
            true,
            [
                new(1, 1, "First Lantern", Ada, "flac", 14, new(220, Major, 0.3)),
                new(1, 2, "Reed-Cutters' Track", Ada, "flac", 16, new(196, Sixth, 0.36), Lyrics),
                new(1, 3, "Low Water", Ada, "flac", 12, new(174.61, Minor, 0.42)),
                new(1, 4, "Home by the Long Dyke", Ada, "flac", 15, new(220, Seventh, 0.33)),
            ]),
        new("Ada Quail/Lanterns over the Marsh (2024)", "Lanterns over the Marsh (demo)", Ada, "2024-04-12", "album", "Ambient",
            "gradients=s=800x800:n=4:c0=0x12263a:c1=0x3e7c59:c2=0xe9d985:c3=0xd1495b"
                + ":type=spiral:x0=400:y0=400:x1=800:y1=400:seed=8",
            true,
            [
                new(1, 1, "First Lantern", Ada, "mp3", 14, new(220, Major, 0.3)),
                new(1, 2, "Reed-Cutters' Track", Ada, "mp3", 16, new(196, Sixth, 0.36), Lyrics),
                new(1, 3, "Low Water (live in the boathouse)", Ada, "mp3", 13, new(174.61, Minor, 0.4)),
            ]),
        new("Ada Quail/Feathers and Static", "Feathers and Static (demo)", Together, "2021", "ep", "Electronic",
            "mandelbrot=s=800x800:start_x=-0.743643887:start_y=-0.131825904:start_scale=0.012:maxiter=400",
            false,
            [
                new(1, 1, "Static", Together, "opus", 12, new(146.83, Minor, 0.2)),
                new(1, 2, "Feathers", Together, "m4a", 14, new(164.81, Suspended, 0.22)),
                new(1, 3, "Signal Lost", Together, "wav", 10, new(130.81, Seventh, 0.25)),
            ]),
        new("Various Artists/Hedgerow Radio, Volume One", "Hedgerow Radio, Volume One (demo)", "Various Artists", "2022-09",
            "album;compilation", "Folk",
            "nullsrc=s=800x800,geq=r='150+90*sin(X/60+sin(Y/90)*2)':g='120+80*sin(Y/70+1.5)*cos(X/110)':b='90+70*cos((X+Y)/95)'",
            false,
            [
                new(1, 1, "Good Morning, Thicket", "Wren & Bramble", "ogg", 13, new(261.63, Major, 0.24)),
                new(1, 2, "Weather for Small Birds", Partridges, "ogg", 12, new(233.08, Sixth, 0.3)),
                new(1, 3, "Interval Signal", "Hazel Dormouse", "mp3", 10, new(293.66, Suspended, 0.28)),
                new(1, 4, "Sign-Off", Ada, "flac", 14, new(196, Seventh, 0.38)),
            ]),
        new("The Partridges/Long Field Suite", "Long Field Suite (demo)", Partridges, "2017-11-03", "album", "Classical",
            "gradients=s=800x800:n=5:c0=0xf4e9cd:c1=0x9dbebb:c2=0x468189:c3=0x77aca2:c4=0x031926:x0=0:y0=0:x1=800:y1=800:seed=5",
            false,
            [
                new(1, 1, "Ploughing", Partridges, "ogg", 14, new(130.81, Sixth, 0.4)),
                new(1, 2, "Sowing", Partridges, "ogg", 12, new(146.83, Major, 0.34)),
                new(2, 1, "Reaping", Partridges, "ogg", 13, new(164.81, Suspended, 0.3)),
                new(2, 2, "Gleaning", Partridges, "ogg", 16, new(110, Minor, 0.44)),
            ]),
    ];
}
