using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Common;

[TestFixture]
public sealed class BehaviourTests
{
    private readonly List<string> _steps = [];
    private ServiceProvider _services = null!;

    [SetUp]
    public void Register()
    {
        _steps.Clear();
        _services = new ServiceCollection()
            .AddSingleton(_steps)
            .AddSingleton<IUnitOfWork>(new Recorder(_steps))
            .AddMessaging()
            .AddHandlersFrom(typeof(BehaviourTests).Assembly)
            .BuildServiceProvider();
    }

    [TearDown]
    public void Dispose() => _services.Dispose();

    [Test]
    public async Task A_command_is_validated_then_handled_inside_one_transaction()
    {
        var result = await SendAsync(new Rename("Ada"));

        Assert.That(result.Value, Is.EqualTo("Ada"));
        Assert.That(_steps, Is.EqualTo(["begin", "rename Ada", "commit"]));
    }

    [Test]
    public async Task A_command_that_its_validator_refuses_meets_neither_transaction_nor_handler()
    {
        var result = await SendAsync(new Rename(""));

        Assert.That(result.Errors, Is.EqualTo([Error.Invalid("name.missing", "Give a name.", "Name")]));
        Assert.That(_steps, Is.Empty);
    }

    [Test]
    public async Task A_command_that_its_handler_refuses_is_not_committed()
    {
        var result = await SendAsync(new Rename("refuse"));

        Assert.That(result.Errors.Single().Code, Is.EqualTo("name.taken"));
        Assert.That(_steps, Is.EqualTo(["begin", "rename refuse", "roll back"]));
    }

    [Test]
    public async Task A_query_is_validated_and_opens_no_transaction()
    {
        Assert.That((await SendAsync(new Find("Ada"))).Value, Is.EqualTo(1));
        Assert.That((await SendAsync(new Find(""))).Succeeded, Is.False);
        Assert.That(_steps, Is.EqualTo(["find Ada"]));
    }

    [Test]
    public async Task A_command_that_is_tried_again_meets_its_handler_again()
    {
        var work = Substitute.For<IUnitOfWork>();
        work
            .InTransactionAsync(
                Arg.Any<Func<CancellationToken, Task<Result<string>>>>(),
                Arg.Any<Func<Result<string>, bool>>(),
                Arg.Any<CancellationToken>())
            .Returns(async call =>
            {
                var run = call.Arg<Func<CancellationToken, Task<Result<string>>>>();
                await run(default);
                return await run(default);
            });
        await using var services = new ServiceCollection().AddSingleton(_steps).AddSingleton(work).AddMessaging()
            .AddHandlersFrom(typeof(BehaviourTests).Assembly).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Rename("Ada"));

        Assert.That(_steps, Is.EqualTo(["rename Ada", "rename Ada"]));
    }

    [Test]
    public void Every_request_of_the_program_has_one_handler()
    {
        var services = new ServiceCollection().AddMessaging();
        var requests =
            from type in typeof(ICommand<>).Assembly.GetTypes()
            where type is { IsAbstract: false, IsInterface: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IRequest<>)
            select (type, handler: typeof(IRequestHandler<,>).MakeGenericType(type, contract.GenericTypeArguments[0]));
        var wrong = requests
            .Select(request => $"{request.type.Name}: {services.Count(service => service.ServiceType == request.handler)}")
            .Where(text => !text.EndsWith(": 1", StringComparison.Ordinal));

        Assert.That(wrong, Is.Empty);
        Assert.That(
            typeof(ICommand<>).Assembly.GetTypes().Count(type => type.Name.EndsWith("Handler", StringComparison.Ordinal)),
            Is.GreaterThan(1));
    }

    [Test]
    public void Registration_finds_each_kind_of_handler_once()
    {
        using var scope = _services.CreateScope();
        var found = scope.ServiceProvider;

        Assert.Multiple(() =>
        {
            Assert.That(found.GetServices<IRequestHandler<Rename, Result<string>>>().ToList(), Has.Count.EqualTo(1));
            Assert.That(found.GetServices<IValidator<Rename>>().ToList(), Has.Count.EqualTo(1));
            Assert.That(found.GetServices<IEventHandler<Renamed>>().ToList(), Has.Count.EqualTo(1));
            Assert.That(found.GetServices<IPipelineBehavior<Rename, Result<string>>>().ToList(), Has.Count.EqualTo(2));
            Assert.That(found.GetServices<IPipelineBehavior<Find, Result<int>>>().ToList(), Has.Count.EqualTo(1));
        });
    }

    private async Task<TResult> SendAsync<TResult>(IRequest<TResult> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    internal sealed record Renamed : IDomainEvent;

    internal sealed record Rename(string Name) : ICommand<Result<string>>;

    internal sealed record Find(string Name) : IQuery<Result<int>>;

    internal sealed class RenameValidator : AbstractValidator<Rename>
    {
        public RenameValidator() =>
            RuleFor(command => command.Name).NotEmpty().WithErrorCode("name.missing").WithMessage("Give a name.");
    }

    internal sealed class FindValidator : AbstractValidator<Find>
    {
        public FindValidator() => RuleFor(query => query.Name).NotEmpty();
    }

    internal sealed class RenameHandler(List<string> steps) : IRequestHandler<Rename, Result<string>>
    {
        public Task<Result<string>> Handle(Rename command, CancellationToken ct)
        {
            steps.Add($"rename {command.Name}");
            return Task.FromResult<Result<string>>(
                command.Name == "refuse" ? Error.Conflict("name.taken", "Take another name.") : command.Name);
        }
    }

    internal sealed class FindHandler(List<string> steps) : IRequestHandler<Find, Result<int>>
    {
        public Task<Result<int>> Handle(Find query, CancellationToken ct)
        {
            steps.Add($"find {query.Name}");
            return Task.FromResult<Result<int>>(1);
        }
    }

    internal sealed class RenamedHandler : IEventHandler<Renamed>
    {
        public Task HandleAsync(Renamed happened, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class Recorder(List<string> steps) : IUnitOfWork
    {
        public async Task<TResult> InTransactionAsync<TResult>(
            Func<CancellationToken, Task<TResult>> work, Func<TResult, bool> commitWhen, CancellationToken ct)
        {
            steps.Add("begin");
            var result = await work(ct);
            steps.Add(commitWhen(result) ? "commit" : "roll back");
            return result;
        }

        public Task StoreSoFarAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
