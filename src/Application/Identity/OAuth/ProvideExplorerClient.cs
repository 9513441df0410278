using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;
using MediatR;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>
/// Makes the API explorer an application like others, which asks for consent as they do, and gives it the server's address where
/// that has changed.
/// </summary>
/// <param name="RedirectUri">Where the explorer is answered.</param>
[NothingToValidate("The server itself says where its explorer is.")]
public sealed record ProvideExplorerClient(string RedirectUri) : ICommand<Result>
{
    /// <summary>What the explorer calls itself by. Other client ids are random and longer.</summary>
    public const string ClientId = "explorer";
}

internal sealed class ProvideExplorerClientHandler(
    IOAuthApplicationRepository applications, IIdGenerator ids, TimeProvider clock)
    : IRequestHandler<ProvideExplorerClient, Result>
{
    private const string Name = "API explorer";
    private const string Scopes = "read write";

    public async Task<Result> Handle(ProvideExplorerClient command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await applications.FindAsync(ProvideExplorerClient.ClientId, ct) is { } there)
        {
            return there.RedirectUris == command.RedirectUri
                ? Result.Success
                : there.Change(null, command.RedirectUri, null, now);
        }

        // Everybody has a copy of it, so it keeps no secret.
        var made = OAuthApplication.Register(
            ids.NewGuid(), ProvideExplorerClient.ClientId, null, Name, command.RedirectUri, Scopes, null, now);
        if (!made.Succeeded) return Result.Failure(made.Errors);

        applications.Add(made.Value);
        return Result.Success;
    }
}
