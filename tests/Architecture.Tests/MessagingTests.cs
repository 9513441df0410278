using System.Text.RegularExpressions;
using FluentValidation;
using FunQuail.Application.Common.Messaging;
using MediatR;

namespace FunQuail.Architecture.Tests;

public sealed partial class MessagingTests
{
    private const string Messaging = "FunQuail.Application.Common.Messaging";
    private const string Behaviours = "FunQuail.Application.Common.Behaviours";

    private static readonly Type[] ForHandlers = [typeof(IRequestHandler<,>)];
    private static readonly Type[] ForWeb = [typeof(IMediator)];

    [Test]
    public void MediatR_could_be_replaced() => Judge.That(Rules.MediatR, MediatRMentions(Solution.Types));

    [Test]
    public void Requests_have_one_handler() => Judge.That(Rules.OneHandler, WithoutOneHandler(Solution.Types));

    [Test]
    public void Commands_are_validated() => Judge.That(Rules.Validated, Unvalidated(Solution.Types));

    [Test]
    public void The_scan_sees_every_request_that_the_source_declares()
    {
        var declared = Solution.Sources.Where(file => file.Path.StartsWith("src/Application/", StringComparison.Ordinal))
            .Sum(file => RequestDeclaration().Count(file.Text));

        Assert.That(Requests(Solution.Types).Count(), Is.EqualTo(declared));
    }

    [Test]
    public void The_scan_catches_a_use_case_that_sends() =>
        Assert.That(
            MediatRMentions(Solution.Planted),
            Does.Contain(new Offence($"{Solution.PlantedNamespace}.Application.Library.SendsRenameSong", "mentions IMediator")));

    [TestCase("RenameSong", "has 0 handlers")]
    [TestCase("GetSong", "has 2 handlers")]
    [TestCase("GetSong", "is handled by AnotherSongHandler")]
    public void The_scan_catches_wrong_handlers(string request, string what) =>
        Assert.That(WithoutOneHandler(Solution.Planted), Does.Contain(Of(request, what)));

    [TestCase("RenameSong", "has no validator")]
    [TestCase("DeleteSong", "is validated by SongValidator")]
    public void The_scan_catches_wrong_validators(string command, string what) =>
        Assert.That(Unvalidated(Solution.Planted), Does.Contain(Of(command, what)));

    private static Offence Of(string type, string what) => new($"{Solution.PlantedNamespace}.Application.Catalog.{type}", what);

    private static IEnumerable<Offence> MediatRMentions(IEnumerable<Type> types) =>
        from type in types
        where type.Namespace is not (Messaging or Behaviours)
        from used in TypeReferences.Of(type)
        where used.Assembly == typeof(IMediator).Assembly
        where !(Implements(type, typeof(IRequestHandler<,>)) && ForHandlers.Contains(used))
        where !(Place.Of(type)?.Layer == "Web" && ForWeb.Contains(used))
        select new Offence(type.FullName!, $"mentions {used.Name}");

    private static IEnumerable<Offence> WithoutOneHandler(IEnumerable<Type> types)
    {
        foreach (var request in Requests(types))
        {
            var handlers = types.Where(type => Argument(type, typeof(IRequestHandler<,>)) == request).ToList();
            if (handlers.Count != 1) yield return new Offence(request.FullName!, $"has {handlers.Count} handlers");
            foreach (var handler in handlers.Where(handler => handler.Name != request.Name + "Handler"))
            {
                yield return new Offence(request.FullName!, $"is handled by {handler.Name}");
            }
        }
    }

    private static IEnumerable<Offence> Unvalidated(IEnumerable<Type> types)
    {
        foreach (var command in Requests(types).Where(request => Implements(request, typeof(ICommand<>))))
        {
            var validators = types.Where(type => Argument(type, typeof(IValidator<>)) == command).ToList();
            var excused = command.IsDefined(typeof(NothingToValidateAttribute), inherit: false);
            if (validators.Count == 0 && !excused) yield return new Offence(command.FullName!, "has no validator");
            foreach (var validator in validators.Where(validator => validator.Name != command.Name + "Validator"))
            {
                yield return new Offence(command.FullName!, $"is validated by {validator.Name}");
            }
        }
    }

    private static IEnumerable<Type> Requests(IEnumerable<Type> types) =>
        types.Where(type => !type.IsInterface && type.IsAssignableTo(typeof(IBaseRequest)));

    private static bool Implements(Type type, Type contract) => Argument(type, contract) is not null;

    private static Type? Argument(Type type, Type contract) =>
        type.GetInterfaces()
            .Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == contract)
            .Select(candidate => candidate.GetGenericArguments()[0])
            .FirstOrDefault();

    [GeneratedRegex(@"\brecord\s(?:struct\s)?[^;{]*:\s*(?:ICommand|IQuery)<")]
    private static partial Regex RequestDeclaration();
}
