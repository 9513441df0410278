using System.Reflection;

namespace FunQuail.Architecture.Tests;

public sealed class LayerTests
{
    private static readonly string[] ForApplication =
    [
        "FunQuail.Domain", "MediatR", "FluentValidation",
        "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
    ];

    private static readonly string[] Hosting = ["Hosting"];

    [Test]
    public void A_layer_uses_only_what_is_below_it() => Judge.That(
        Rules.Layers,
        [
            .. ReferencesBeyond([], Solution.Domain),
            .. ReferencesBeyond(ForApplication, Solution.Application),
            .. Mentions(Solution.Types),
        ]);

    [Test]
    public void The_scan_of_assemblies_catches_a_library() => Assert.That(
        ReferencesBeyond([], typeof(LayerTests).Assembly).Select(offence => offence.What),
        Does.Contain("uses nunit.framework"));

    [Test]
    public void The_scan_saw_every_layer() => Assert.That(
        new[] { "Domain", "Application", "Infrastructure", "Web" }.Select(layer => Solution.In(layer).Count()),
        Is.All.GreaterThan(0));

    [TestCase("Npgsql.NpgsqlConnection")]
    [TestCase("FunQuail.Architecture.Tests.Planted.Domain.Catalog.Song")]
    [TestCase("FunQuail.Architecture.Tests.Planted.Infrastructure.Catalog.SongRepository")]
    public void The_scan_of_bodies_catches_what_a_dialect_may_not_mention(string type) =>
        Assert.That(Mentions(Solution.Planted).Select(offence => offence.What), Does.Contain($"mentions {type}"));

    private static IEnumerable<Offence> ReferencesBeyond(string[] allowed, Assembly assembly) =>
        from used in assembly.GetReferencedAssemblies()
        where used.Name is not null && !used.Name.StartsWith("System.", StringComparison.Ordinal) && !allowed.Contains(used.Name)
        select new Offence(assembly.GetName().Name!, $"uses {used.Name}");

    private static IEnumerable<Offence> Mentions(IEnumerable<Type> types) =>
        from type in types
        let place = Place.Of(type)
        from used in TypeReferences.Of(type)
        where (place.Layer == "Infrastructure" && Place.Of(used)?.Layer == "Web")
            || (place.Layer == "Web" && IsBelowWeb(place, used))
        select new Offence(type.FullName!, $"mentions {used.FullName}");

    /// <summary>Web speaks to Application. Only the host may know what stands behind it.</summary>
    private static bool IsBelowWeb(Place place, Type used) =>
        used.Namespace is { } name && (name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || Place.Of(used) is { Layer: "Domain", Folder: not ModuleMap.Common }
            || (Place.Of(used)?.Layer == "Infrastructure" && place.Folder is not null && !Hosting.Contains(place.Folder)));
}
