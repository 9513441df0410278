using System.Reflection;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;

namespace FunQuail.Architecture.Tests;

public sealed class ModuleBoundaryTests
{
    private const string Planted = Solution.PlantedNamespace;

    [Test]
    public void A_module_uses_only_what_the_map_allows() => Judge.That(Rules.Modules, Mentions(Solution.Types));

    [Test]
    public void Domain_code_changes_no_entity_of_another_module() => Judge.That(Rules.ForeignRoots, Calls(Solution.Types));

    [Test]
    public void Every_folder_is_a_module_or_shared() => Judge.That(
        Rules.Folders,
        from type in Solution.Types
        where Place.Of(type)?.Module is { } module && !ModuleMap.MayUse.ContainsKey(module)
        select new Offence(type.FullName!, "lies in a folder that ModuleMap.cs does not know"));

    [Test]
    public void The_scan_saw_modules() => Assert.That(
        Solution.Types.Select(type => Place.Of(type)?.Module).OfType<string>().Distinct().Count(),
        Is.GreaterThan(1));

    [Test]
    public void The_map_has_no_cycle()
    {
        var left = ModuleMap.MayUse.Keys.ToHashSet();
        while (left.RemoveWhere(module => ModuleMap.MayUse[module].All(used => !left.Contains(used))) > 0) { }

        Assert.That(left, Is.Empty);
    }

    [TestCase("Domain.Catalog.LooksIntoPlaylists", "Domain.Playlists.PlaylistSecret", Description = "a module outside the map")]
    [TestCase("Domain.Library.RenamesASong", "Domain.Catalog.SongTricks", Description = "a domain type that is not offered")]
    [TestCase("Application.Library.SendsRenameSong", "Application.Catalog.RenameSong", Description = "a command")]
    [TestCase("Application.Library.SendsRenameSong", "Application.Catalog.ISongRepository", Description = "a port")]
    [TestCase("Infrastructure.Library.UsesSongRepository", "Infrastructure.Catalog.SongRepository", Description = "a class")]
    public void The_scan_catches_a_foreign_type(string offender, string used) =>
        Assert.That(Mentions(Solution.Planted), Does.Contain(new Offence($"{Planted}.{offender}", $"mentions {Planted}.{used}")));

    [Test]
    public void The_scan_lets_a_foreign_query_and_entity_pass() => Assert.That(
        Mentions(Solution.Planted).Select(offence => offence.What),
        Does.Not.Contain($"mentions {Planted}.Application.Catalog.GetSong")
            .And.Not.Contain($"mentions {Planted}.Domain.Catalog.Song"));

    [Test]
    public void The_scan_catches_a_foreign_method() => Assert.That(
        Calls(Solution.Planted),
        Does.Contain(new Offence($"{Planted}.Domain.Library.RenamesASong", "calls Song.Rename")));

    private static IEnumerable<Offence> Mentions(IEnumerable<Type> types) =>
        from type in types
        let module = Place.Of(type)?.Module
        where module is not null
        from used in TypeReferences.Of(type)
        let other = Place.Of(used)?.Module
        where other is not null && other != module && other != ModuleMap.Common
        where !ModuleMap.Allows(module, other) || !IsOffered(used)
        select new Offence(type.FullName!, $"mentions {used.FullName}");

    private static bool IsOffered(Type type) => Place.Of(type)!.Layer switch
    {
        "Domain" => type.IsValueType || type.IsSubclassOf(typeof(Entity)) || type.IsAssignableTo(typeof(IDomainEvent)),
        "Application" => IsContract(type)
            || (type is { IsPublic: true, IsInterface: false } && !IsStatic(type) && !IsCommand(type)),
        // The SQL of another module's Base view, so that a view can show it without a query per row.
        "Infrastructure" => type.Name.EndsWith("Columns", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsContract(Type type) => type.Namespace!.Split('.').Contains("Contracts");

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsCommand(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>));

    private static IEnumerable<Offence> Calls(IEnumerable<Type> types) =>
        from type in types
        let place = Place.Of(type)
        where place is { Layer: "Domain", Module: not null }
        from called in TypeReferences.MembersUsedBy(type).OfType<MethodBase>()
        let owner = called.DeclaringType
        where owner is not null && owner.IsSubclassOf(typeof(Entity)) && Place.Of(owner)?.Module != place.Module
        where !called.Name.StartsWith("get_", StringComparison.Ordinal)
        select new Offence(type.FullName!, $"calls {owner.Name}.{called.Name}");
}
