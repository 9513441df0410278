using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using FunQuail.Application.Common.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FunQuail.Architecture.Tests;

public sealed class HiddenByDefaultTests
{
    private static readonly Type[] ImplementedInside =
    [
        typeof(IRequestHandler<,>), typeof(IPipelineBehavior<,>), typeof(IEventHandler<>), typeof(IJobHandler),
        typeof(IValidator<>), typeof(IEntityTypeConfiguration<>),
    ];

    [Test]
    public void Implementations_are_hidden() => Judge.That(Rules.Hidden, ShownImplementations(Solution.Types));

    [Test]
    public void Classes_are_sealed() => Judge.That(Rules.Sealed, OpenClasses(Solution.Types));

    [Test]
    public void Internals_are_shown_to_the_own_tests_only() => Judge.That(
        Rules.InternalsShown,
        InternalsShownBy(Solution.Domain, "FunQuail.Domain.UnitTests")
            .Concat(InternalsShownBy(Solution.Application, "FunQuail.Application.UnitTests"))
            .Concat(InternalsShownBy(Solution.Infrastructure, "FunQuail.Infrastructure.IntegrationTests"))
            .Concat(InternalsShownBy(Solution.Web, "FunQuail.Web.FunctionalTests")));

    [TestCase("Application.Catalog.GetSongHandler")]
    [TestCase("Infrastructure.Catalog.SongRepository")]
    [TestCase("Web.V1.AlbumEndpoints")]
    public void The_scan_catches_a_shown_implementation(string type) => Assert.That(
        ShownImplementations(Solution.Planted).Select(offence => offence.Subject),
        Does.Contain($"{Solution.PlantedNamespace}.{type}"));

    [Test]
    public void The_scan_catches_an_open_class() => Assert.That(
        OpenClasses(Solution.Planted).Select(offence => offence.Subject),
        Does.Contain($"{Solution.PlantedNamespace}.Infrastructure.Catalog.SongRepository"));

    [Test]
    public void The_scan_catches_shown_internals() =>
        Assert.That(InternalsShownBy(Solution.Domain, "FunQuail.Other.Tests"), Is.Not.Empty);

    private static IEnumerable<Offence> ShownImplementations(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true } && (IsImplementation(type) || IsEndpointClass(type))
        where type.IsPublic || (!type.IsSealed && !type.IsAbstract)
        select new Offence(type.FullName!, "is not internal and sealed");

    private static bool IsImplementation(Type type) =>
        type.GetInterfaces().Any(contract =>
            ImplementedInside.Contains(contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract)
            || (Place.Of(type)?.Layer == "Infrastructure" && Place.Of(contract)?.Layer == "Application"));

    private static bool IsEndpointClass(Type type) =>
        Place.Of(type)?.Layer == "Web"
        && (type.Name.EndsWith("Endpoints", StringComparison.Ordinal) || type.Name.EndsWith("Api", StringComparison.Ordinal));

    private static IEnumerable<Offence> OpenClasses(IEnumerable<Type> types)
    {
        var extended = types.Select(type => type.BaseType).OfType<Type>()
            .Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();
        return
            from type in types
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !extended.Contains(type) && !IsMarkup(type)
            select new Offence(type.FullName!, "is neither sealed nor extended");
    }

    /// <summary>What is made of a <c>.razor</c> file is what the compiler makes it.</summary>
    private static bool IsMarkup(Type type) => type.BaseType?.FullName == "Microsoft.AspNetCore.Components.ComponentBase"
        || type.Name == "_Imports";

    private static IEnumerable<Offence> InternalsShownBy(Assembly assembly, string tests) =>
        from shown in assembly.GetCustomAttributes<InternalsVisibleToAttribute>()
        where shown.AssemblyName != tests
        select new Offence($"{assembly.GetName().Name} -> {shown.AssemblyName}", "shows its internals");
}
