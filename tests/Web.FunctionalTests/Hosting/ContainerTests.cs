using FunQuail.Application.Common.Messaging;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.TestKit;
using FunQuail.Web.Hosting;
using FunQuail.Web.Hosting.Options;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>The program's own container can make whatever it is asked for.</summary>
public sealed class ContainerTests
{
    private static readonly Type[] Handlers = [typeof(IRequestHandler<,>), typeof(IEventHandler<>)];

    [Test]
    public async Task Every_handler_can_be_made()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var open = await DatabaseServer.OpenAsync(
            database.ConnectionString, new("unused"), default, TimeProvider.System, NullLogger.Instance, default);
        var services = new ServiceCollection().AddLogging().AddFunQuail(new FunQuailSettings(), open);
        await using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var scope = provider.CreateAsyncScope();

        var asked = services.Select(service => service.ServiceType).Distinct().Where(IsHandler).ToList();
        var made = asked.SelectMany(type => scope.ServiceProvider.GetServices(type)).ToList();

        Assert.That(asked, Has.Count.GreaterThan(20));
        Assert.That(made, Has.Count.EqualTo(services.Count(service => IsHandler(service.ServiceType))).And.None.Null);
        Assert.That(
            made.Select(handler => handler!.GetType()),
            Is.SupersetOf(
                typeof(IJobHandler).Assembly.GetTypes().Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsHandler))));
    }

    private static bool IsHandler(Type type) =>
        type == typeof(IJobHandler) || (type.IsConstructedGenericType && Handlers.Contains(type.GetGenericTypeDefinition()));
}
