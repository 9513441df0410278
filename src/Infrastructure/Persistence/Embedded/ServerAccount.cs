using FunQuail.Infrastructure.Common;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>Whom PostgreSQL runs as. It refuses root, so a root program hands its private directory to another user.</summary>
/// <param name="Name">Null means the user of the program.</param>
internal sealed record ServerAccount(string? Name)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static async Task<ServerAccount> ChooseAsync(string? wanted, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess) return new ServerAccount((string?)null);

        var name = wanted ?? "postgres";
        var id = await Commands.RunAsync("id", ["-u", name], account: null, ct);
        if (!id.Succeeded)
        {
            throw new HostRefusalException(
                $"PostgreSQL refuses to run as root, and this machine has no user \"{name}\" to run it as: create it "
                + $"(useradd --system {name}), or name another user in FunQuail__DatabaseUser, or do not start FunQuail "
                + "as root.");
        }

        if (id.Output == "0")
        {
            throw new HostRefusalException(
                $"FunQuail__DatabaseUser names {name}, which is root, and PostgreSQL refuses to run as root: name another user.",
                exitCode: 2);
        }

        return new ServerAccount(name);
    }

    /// <summary>Makes a directory that only this account can enter, and proves that it can.</summary>
    public async Task MakePrivateAsync(string directory, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(directory);
            if (new DirectoryInfo(directory).LinkTarget is not null)
                throw new HostRefusalException(
                    $"{directory} is a symbolic link, and the database needs a directory of its own: remove the link.");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, Private);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new HostRefusalException(
                $"The database's directory {directory} cannot be made private ({failure.Message}); "
                + "give it to the user that runs FunQuail, or set FunQuail__DataDirectory to a directory that user may "
                + "write to.");
        }

        if (Name is null) return;

        await Commands.RunAsync("chown", ["-h", Name, directory], account: null, ct);
        await RequirePassableAsync(directory, ct);
    }

    private async Task RequirePassableAsync(string directory, CancellationToken ct)
    {
        if (await CanEnterAsync(directory, ct)) return;

        var above = new Stack<string>();
        for (var at = Path.GetDirectoryName(directory); at is not null; at = Path.GetDirectoryName(at)) above.Push(at);
        foreach (var parent in above)
        {
            if (await CanEnterAsync(parent, ct)) continue;

            throw new HostRefusalException(
                $"PostgreSQL runs as user {Name}, who may not pass through {parent} on the way to {directory}: allow it "
                + $"(chmod o+x \"{parent}\"), or set FunQuail__DataDirectory to a directory elsewhere, such as "
                + "/var/lib/funquail.");
        }

        throw new HostRefusalException($"User {Name} may not enter {directory}: check who owns it.");
    }

    private async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        (await Commands.RunAsync("test", ["-x", directory], Name, ct)).Succeeded;
}
