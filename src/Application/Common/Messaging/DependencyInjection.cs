using System.Reflection;
using FluentValidation;
using FunQuail.Application.Common.Behaviours;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Common.Messaging;

/// <summary>Registers the mediator, its two behaviours, and every handler and validator of an assembly.</summary>
public static class DependencyInjection
{
    private static readonly Type[] Scanned =
        [typeof(IRequestHandler<,>), typeof(IEventHandler<>), typeof(IValidator<>), typeof(IJobHandler)];

    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddSingleton<ICommandRunner, CommandRunner>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehaviour<,>));
        return services.AddHandlersFrom(typeof(DependencyInjection).Assembly);
    }

    public static IServiceCollection AddHandlersFrom(this IServiceCollection services, Assembly assembly)
    {
        var found =
            from type in assembly.GetTypes()
            where type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }
            from contract in type.GetInterfaces()
            where Scanned.Contains(contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract)
            select (contract, type);

        foreach (var (contract, type) in found) services.AddScoped(contract, type);
        return services;
    }
}
