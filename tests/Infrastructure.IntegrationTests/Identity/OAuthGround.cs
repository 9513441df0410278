using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.IntegrationTests.Persistence;
using FunQuail.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Identity;

/// <summary>A database with two accounts, and one application that has registered itself.</summary>
internal sealed class OAuthGround : IAsyncDisposable
{
    public const string Callback = "https://app.example/callback";
    public const int Ada = 1;
    public const int Bo = 2;

    private OAuthGround(Ground ground, FakeClock clock) => (Ground, Clock) = (ground, clock);

    public Ground Ground { get; }

    public FakeClock Clock { get; }

    /// <summary>With its secret.</summary>
    public ClientCredentials Player { get; private set; } = null!;

    public IViewers Viewers => Ground.Services.GetRequiredService<IViewers>();

    public static async Task<OAuthGround> MakeAsync()
    {
        var clock = new FakeClock();
        var ground = await Ground.MakeAsync(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new PublicAddress(new Uri("https://music.example")))
            .AddSingleton(new AccessPolicy(AnonymousMayRead: false))
            .AddSingleton(new TokenLifetimes())
            .AddAccess());
        await AccountTable.AddAsync(ground.Source, Ada, "ada", isAdministrator: true);
        await AccountTable.AddAsync(ground.Source, Bo, "bo");
        var made = new OAuthGround(ground, clock);
        made.Player = await made.RegisterAsync();
        return made;
    }

    public Task<TResult> RunAsync<TResult>(ICommand<TResult> command) =>
        Ground.Services.GetRequiredService<ICommandRunner>().RunAsync(command, default);

    public async Task<ClientCredentials> RegisterAsync()
    {
        var made = await RunAsync(new RegisterApplication("Player", Callback, "read write", true, Viewer.Anonymous));
        return new ClientCredentials(made.Value.Application.ClientId, made.Value.Secret);
    }

    public async Task<string> ConsentAsync(int account = Ada)
    {
        var viewer = (await Viewers.OfAccountAsync(account, default))!;
        var answer = await RunAsync(new Authorize(
            Player.ClientId!, Callback, "code", "read write", null, null, null, true, true, viewer));
        return answer.Value.Code!;
    }

    public Task<Result<GrantOutcome>> RedeemAsync(string code, ClientCredentials? by = null) => RunAsync(new IssueTokens(
        new TokenRequest(by ?? Player, "authorization_code") { Code = code, RedirectUri = Callback }));

    public Task<Result<GrantOutcome>> RefreshAsync(string token, ClientCredentials? by = null) => RunAsync(new IssueTokens(
        new TokenRequest(by ?? Player, "refresh_token") { RefreshToken = token }));

    public async Task<IssuedTokens> TokensAsync(int account = Ada) =>
        (await RedeemAsync(await ConsentAsync(account))).Value.Tokens!;

    public async Task<bool> OpensAsync(string token) => await Viewers.OfTokenAsync(token, default) is not null;

    public ValueTask DisposeAsync() => Ground.DisposeAsync();
}
