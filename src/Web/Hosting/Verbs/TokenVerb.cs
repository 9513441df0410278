using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Scopes;
using FunQuail.Infrastructure.Common;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class TokenVerb : IVerb
{
    public string Name => "token";

    public string Summary => "make an application token: funquail token create --user NAME --scopes SCOPES";

    public IReadOnlyList<string> Operands => ["create"];

    public IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--user", "NAME", "the account that the token acts for"),
        new("--scopes", "SCOPES", "what it may do, e.g. \"read write:favorites\""),
        new("--name", "TEXT", "what the account's owner sees it as (default: command line)"),
    ];

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        if (arguments.Operand(0) is not "create")
            throw Refuse($"token does not know \"{arguments.Operand(0)}\": it is \"funquail token create\"");

        var user = Needed(arguments, "--user");
        var scopes = Needed(arguments, "--scopes");
        await using var program = await VerbProgram.OpenAsync(context, ct);
        RequireScopes(scopes, program.Get<ScopeRegistry>());
        var account = await program.Get<IAccessReads>().FindAccountAsync(user, ct);
        var viewer = account is null ? null : await program.Get<IViewers>().OfAccountAsync(account.Id, ct);
        if (viewer is null) throw new HostRefusalException($"There is no account \"{user}\", or it is closed.");

        var name = arguments.ValueOf("--name") ?? "command line";
        var made = await program.Get<ICommandRunner>().RunAsync(
            new RegisterApplication(name, null, scopes, KeepsSecrets: true, viewer), ct);
        if (!made.Succeeded) throw new HostRefusalException(made.Errors[0].Message);

        await context.Out.WriteLineAsync(made.Value.Token);
        await context.Error.WriteLineAsync("The token is shown this once. Send it as \"Authorization: Bearer TOKEN\".");
        return 0;
    }

    private static string Needed(Arguments arguments, string option) =>
        arguments.ValueOf(option) ?? throw Refuse($"token create needs {option}");

    private static void RequireScopes(string scopes, ScopeRegistry registry)
    {
        var known = registry.All.Where(scope => scope.Grantable).Select(scope => scope.Name).ToList();
        foreach (var scope in scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!known.Contains(scope))
                throw Refuse($"\"{scope}\" is no scope that a token can have{Nearest.Suggestion(scope, known)}");
        }
    }

    private static HostRefusalException Refuse(string what) => new($"{what}; see \"funquail help token\".", exitCode: 2);
}
