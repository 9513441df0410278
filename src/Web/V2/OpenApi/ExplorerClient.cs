using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Lets people give the explorer access to their account, once the server knows its own address.</summary>
internal sealed class ExplorerClient(ICommandRunner commands, IServiceProvider services, ILogger<ExplorerClient> log)
    : IHostedLifecycleService
{
    /// <summary>Where the explorer is answered. The page is its own.</summary>
    public const string RedirectPath = "/api/v2/docs/oauth2-redirect.html";

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        // Not before: which port it is comes with the start.
        var server = services.GetRequiredService<PublicAddress>();
        var provided = await commands.RunAsync(new ProvideExplorerClient(server.At(RedirectPath)), cancellationToken);
        if (!provided.Succeeded) Log.NoExplorerClient(log, provided.Errors[0].Message);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
