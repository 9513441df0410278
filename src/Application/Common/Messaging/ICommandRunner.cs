using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Application.Common.Messaging;

/// <summary>Sends commands from work that is no request, each in a scope of its own.</summary>
public interface ICommandRunner
{
    Task<TResult> RunAsync<TResult>(ICommand<TResult> command, CancellationToken ct);
}

internal sealed class CommandRunner(IServiceScopeFactory scopes) : ICommandRunner
{
    public async Task<TResult> RunAsync<TResult>(ICommand<TResult> command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command, ct);
    }
}
