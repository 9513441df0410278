using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FunQuail.Domain.Common;

namespace FunQuail.Architecture.Tests;

public sealed partial class ImmutabilityTests
{
    private const BindingFlags AnyInstance =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] Changeable =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(Dictionary<,>), typeof(IDictionary<,>),
        typeof(HashSet<>), typeof(ISet<>),
    ];

    [Test]
    public void Requests_views_and_events_are_immutable() => Judge.That(Rules.Immutable, Changing(Solution.Types));

    [Test]
    public void Entities_are_changed_by_named_methods_only() => Judge.That(Rules.Entities, LooseEntities(Solution.Types));

    [Test]
    public void The_scan_saw_records() => Assert.That(Records(Solution.Types).Count(), Is.GreaterThan(3));

    [Test]
    public void The_scan_sees_every_entity_that_the_source_declares()
    {
        var declared = Solution.Sources.Where(file => file.Path.StartsWith("src/Domain/", StringComparison.Ordinal))
            .Sum(file => EntityDeclaration().Count(file.Text));

        Assert.That(Entities(Solution.Types).Count(), Is.EqualTo(declared));
    }

    [TestCase("Names can be set")]
    [TestCase("Names can be filled")]
    public void The_scan_catches_a_request_that_changes(string what) => Assert.That(
        Changing(Solution.Planted),
        Does.Contain(new Offence($"{Solution.PlantedNamespace}.Application.Catalog.RenameSong", what)));

    [TestCase("Name can be set from outside")]
    [TestCase("can be made without its factory")]
    public void The_scan_catches_a_loose_entity(string what) => Assert.That(
        LooseEntities(Solution.Planted),
        Does.Contain(new Offence($"{Solution.PlantedNamespace}.Domain.Catalog.Song", what)));

    /// <summary>Requests and views are Application's public records; events are Domain's.</summary>
    private static IEnumerable<Type> Records(IEnumerable<Type> types) =>
        from type in types
        where type.IsPublic && !type.IsInterface && !type.IsEnum
        where Place.Of(type)?.Layer == "Application" || type.IsAssignableTo(typeof(IDomainEvent))
        where !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Attribute))
        select type;

    private static IEnumerable<Offence> Changing(IEnumerable<Type> types)
    {
        foreach (var type in Records(types))
        {
            foreach (var property in type.GetProperties(AnyInstance))
            {
                if (CanBeSet(property)) yield return new Offence(type.FullName!, $"{property.Name} can be set");
                if (property.PropertyType is { IsGenericType: true } kind && Changeable.Contains(kind.GetGenericTypeDefinition()))
                {
                    yield return new Offence(type.FullName!, $"{property.Name} can be filled");
                }
            }
        }
    }

    private static IEnumerable<Type> Entities(IEnumerable<Type> types) => types.Where(type => type.IsSubclassOf(typeof(Entity)));

    private static IEnumerable<Offence> LooseEntities(IEnumerable<Type> types)
    {
        foreach (var type in Entities(types))
        {
            foreach (var property in type.GetProperties(AnyInstance).Where(property => property.SetMethod is { IsPublic: true }))
            {
                yield return new Offence(type.FullName!, $"{property.Name} can be set from outside");
            }

            var constructors = type.GetConstructors(AnyInstance);
            if (constructors.Any(constructor => !constructor.IsPrivate && !type.IsAbstract) || constructors.All(Takes))
            {
                yield return new Offence(type.FullName!, "can be made without its factory");
            }
        }
    }

    private static bool Takes(ConstructorInfo constructor) => constructor.GetParameters().Length > 0;

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == false;

    [GeneratedRegex(@"\bclass\s+\w+\s*(?:\([^)]*\))?\s*:\s*Entity\b")]
    private static partial Regex EntityDeclaration();
}
