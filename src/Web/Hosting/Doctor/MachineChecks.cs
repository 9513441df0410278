using System.ComponentModel;
using System.Diagnostics;
using System.Net.Sockets;
using FunQuail.Web.Hosting.Options;

namespace FunQuail.Web.Hosting.Doctor;

/// <summary>Looks at what FunQuail needs from the machine.</summary>
internal static class MachineChecks
{
    private const long LeastFreeBytes = 1L << 30;

    public static Finding DirectoryWritable(FunQuailSettings settings)
    {
        var probe = Path.Combine(settings.DataPath, ".probe");
        try
        {
            Directory.CreateDirectory(settings.DataPath);
            File.WriteAllText(probe, "written by funquail doctor");
            File.Delete(probe);
            return Finding.Well($"{settings.DataPath} can be written to.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Finding.Wrong(
                $"{settings.DataPath} cannot be written to ({failure.Message}): change its owner, or set "
                + "FunQuail__DataDirectory to another.");
        }
    }

    public static Finding DiskSpace(FunQuailSettings settings)
    {
        var free = new DriveInfo(settings.DataPath).AvailableFreeSpace;
        return free >= LeastFreeBytes
            ? Finding.Well($"{free >> 30} GiB are free for {settings.DataPath}.")
            : Finding.Wrong(
                $"only {free >> 20} MiB are free for {settings.DataPath}: make room, the database stops when the disk is full.");
    }

    /// <summary>Runs <c>program -version</c>, whose third word is the version.</summary>
    public static async Task<Finding> ProgramAsync(string program, string use, CancellationToken ct)
    {
        try
        {
            var start = new ProcessStartInfo(program, "-version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(ct);
            var output = await process.StandardOutput.ReadToEndAsync(ct);
            await errors;
            await process.WaitForExitAsync(ct);
            var words = output.Split(' ', 4);
            return process.ExitCode == 0 && words.Length > 2
                ? Finding.Well($"{program} {words[2]}.")
                : Finding.Wrong($"{program} does not run (exit code {process.ExitCode}): install it again; {use} needs it.");
        }
        catch (Win32Exception)
        {
            return Finding.Wrong(
                $"{program} is not installed: install ffmpeg (apt install ffmpeg, or brew install ffmpeg); {use} needs it.");
        }
    }

    public static async Task<Finding> AddressAsync(Uri address, CancellationToken ct)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, ct);
        }
        catch (SocketException)
        {
            return Finding.Well($"{address.OriginalString} is free.");
        }

        return await IsFunQuailAsync(address, ct)
            ? Finding.Well($"{address.OriginalString} is served by a running FunQuail.")
            : Finding.Wrong(
                $"another program listens at {address.OriginalString}: stop it, or set ASPNETCORE_URLS to another address.");
    }

    private static async Task<bool> IsFunQuailAsync(Uri address, CancellationToken ct)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            return await client.GetStringAsync(new Uri(address, "/health/live"), ct) == """{"status":"live"}""";
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
