using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Infrastructure.Persistence.Embedded;
using FunQuail.Web.Hosting.CommandLine;
using FunQuail.Web.Hosting.Doctor;
using FunQuail.Web.Hosting.Options;

namespace FunQuail.Web.Hosting.Verbs;

internal sealed class DoctorVerb : IVerb
{
    public string Name => "doctor";

    public string Summary => "look at everything FunQuail needs, and say what is wrong";

    /// <returns>1 when something is wrong.</returns>
    public async Task<int> RunAsync(Arguments arguments, VerbContext context, CancellationToken ct)
    {
        var wrong = 0;
        if (!await TellAsync("settings", () => Task.FromResult(Settings(context)))) return 1;

        var settings = context.Settings;
        var writable = await TellAsync("data directory", () => Task.FromResult(MachineChecks.DirectoryWritable(settings)));
        if (writable)
        {
            await TellAsync("disk space", () => Task.FromResult(MachineChecks.DiskSpace(settings)));
            await DatabaseAsync();
        }

        await TellAsync("ffmpeg", () => MachineChecks.ProgramAsync("ffmpeg", "cropping covers and converting audio", ct));
        await TellAsync("ffprobe", () => MachineChecks.ProgramAsync("ffprobe", "reading unusual audio files", ct));
        foreach (var address in ListenAddresses.Read(context.Configuration))
            await TellAsync("address", () => MachineChecks.AddressAsync(address, ct));

        return wrong == 0 ? 0 : 1;

        async Task DatabaseAsync()
        {
            using var logs = LoggerFactory.Create(_ => { });
            DatabaseServer? database = null;
            await TellAsync("database", async () =>
            {
                database = await context.OpenDatabaseAsync(WhenOwned.Join, logs, ct);
                return Finding.Well($"{database.Description}, answers.");
            });
            if (database is null) return;

            await using (database) await TellAsync("migrations", () => MigrationsAsync(database, ct));
        }

        async Task<bool> TellAsync(string subject, Func<Task<Finding>> look)
        {
            var finding = await LookAsync(look);
            if (!finding.IsWell) wrong++;
            await context.Out.WriteLineAsync($"{(finding.IsWell ? "ok   " : "WRONG")}  {subject + ":",-16}{finding.Sentence}");
            return finding.IsWell;
        }
    }

    private static async Task<Finding> LookAsync(Func<Task<Finding>> look)
    {
        try
        {
            return await look();
        }
        catch (HostRefusalException refusal)
        {
            return Finding.Wrong(refusal.Message);
        }
    }

    private static async Task<Finding> MigrationsAsync(DatabaseServer database, CancellationToken ct)
    {
        var pending = await database.PendingMigrationsAsync(ct);
        return Finding.Well(pending.Count == 0
            ? "all are applied."
            : $"{pending.Count} are to be applied; the next start does it, or \"funquail migrate\".");
    }

    private static Finding Settings(VerbContext context)
    {
        var addresses = ListenAddresses.Read(context.Configuration);
        return Finding.Well(
            $"data in {context.Settings.DataPath}, "
            + $"listening at {string.Join(", ", addresses.Select(address => address.OriginalString))}.");
    }
}
