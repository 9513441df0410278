namespace FunQuail.Architecture.Tests;

/// <summary>A dialect is a folder of Web that speaks one wire format. Wire formats are shared with nobody.</summary>
public sealed class DialectTests
{
    private static readonly string[] Dialects = ["V2", "V1", "Subsonic", "Social", "ActivityPub", "OAuth", "WellKnown", "Media"];

    /// <summary>What Web has beside dialects: code that serves them all, and the host, which alone knows them.</summary>
    private static readonly string[] Shared = ["Http", "Hosting", "Pages"];

    [Test]
    public void Dialects_keep_to_themselves() => Judge.That(Rules.Dialects, Mentions(Solution.Types));

    [Test]
    public void Every_folder_of_Web_is_a_dialect_or_shared()
    {
        var folders = Directory.GetDirectories(Path.Combine(Solution.Root, "src", "Web"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(Path.GetFileName)
            .Except(["bin", "obj"]);

        Assert.That(folders, Is.SubsetOf(Dialects.Concat(Shared)), "A new dialect is named in DialectTests.cs.");
    }

    [Test]
    public void The_scan_catches_a_dialect_that_mentions_another() =>
        Assert.That(Mentions(Solution.Planted).Select(offence => offence.What), Does.Contain("mentions V1.AlbumEndpoints"));

    private static IEnumerable<Offence> Mentions(IEnumerable<Type> types) =>
        from type in types
        let place = Place.Of(type)
        from used in TypeReferences.Of(type)
        let other = Place.Of(used)
        where other?.Layer == "Web" && Dialects.Contains(other.Folder) && other != place && !IsHost(place)
        select new Offence(type.FullName!, $"mentions {other.Folder}.{used.Name}");

    private static bool IsHost(Place place) => place is { Layer: "Web", Folder: null or "Hosting" };
}
