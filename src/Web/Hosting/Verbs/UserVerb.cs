using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Credentials;
using FunQuail.Domain.Common;
using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Jobs;
using FunQuail.Web.Hosting.CommandLine;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class UserVerb : IVerb
{
    public string Name => "user";

    public string Summary => "make an account, set its password (read from standard input), or approve it";

    public IReadOnlyList<string> Operands => ["create|reset-password|approve", "NAME"];

    public IReadOnlyList<VerbOption> Options { get; } =
    [
        new("--email", "ADDRESS", "the address of the account to create"),
        new("--admin", null, "create an administrator"),
    ];

    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var name = arguments.Operand(1)!;
        var act = arguments.Operand(0) switch
        {
            "create" => Creating(name, arguments, context, ct),
            "reset-password" => Resetting(name, context, ct),
            "approve" => Approving(name, ct),
            var other => throw new HostRefusalException(
                $"user does not know \"{other}\": it is \"user create\", \"user reset-password\" or \"user approve\".",
                exitCode: 2),
        };

        await using var program = await VerbProgram.OpenAsync(context, ct);
        await context.Out.WriteLineAsync(await act(program.Get<ICommandRunner>()));
        await program.Get<JobRunner>().RunDueAsync(ct);
        return 0;
    }

    private static Func<ICommandRunner, Task<string>> Creating(
        string name, Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var email = arguments.ValueOf("--email") ?? throw new HostRefusalException(
            "user create needs --email ADDRESS; see \"funquail help user\".", exitCode: 2);
        var isAdministrator = arguments.Has("--admin");
        return async commands =>
        {
            var password = await SecretPrompt.ReadAsync($"Password for {name}: ", context.Error, ct);
            var made = await commands.RunAsync(new CreateAccount(name, email, password, isAdministrator), ct);
            Require(made.Succeeded, made.Errors);
            return $"The {(isAdministrator ? "administrator" : "account")} {name} is made.";
        };
    }

    private static Func<ICommandRunner, Task<string>> Resetting(string name, VerbContext context, CancellationToken ct) =>
        async commands =>
        {
            var password = await SecretPrompt.ReadAsync($"New password for {name}: ", context.Error, ct);
            var set = await commands.RunAsync(new SetPassword(name, password), ct);
            Require(set.Succeeded, set.Errors);
            return $"The password of {name} is changed, and all sessions are ended.";
        };

    private static Func<ICommandRunner, Task<string>> Approving(string name, CancellationToken ct) =>
        async commands =>
        {
            var approved = await commands.RunAsync(new ApproveAccount(name), ct);
            Require(approved.Succeeded, approved.Errors);
            return $"{name} can log in.";
        };

    private static void Require(bool succeeded, IReadOnlyList<Error> errors)
    {
        if (!succeeded) throw new HostRefusalException(errors[0].Message);
    }
}
