using System.Globalization;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>The right to start and stop the server of a directory. The kernel drops it however its holder dies.</summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _held;

    private OwnerLock(FileStream held) => _held = held;

    /// <summary>Null when another program holds it.</summary>
    public static OwnerLock? TryTake(string directory)
    {
        try
        {
            var held = new FileStream(
                Path.Combine(directory, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // Beside the lock, because a locked file cannot be read.
            File.WriteAllText(HolderFile(directory), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new OwnerLock(held);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Who holds it, as far as is known.</summary>
    public static string Holder(string directory)
    {
        try
        {
            return $"process {File.ReadAllText(HolderFile(directory)).Trim()}";
        }
        catch (IOException)
        {
            return "another process";
        }
    }

    public void Dispose() => _held.Dispose();

    private static string HolderFile(string directory) => Path.Combine(directory, "owner.pid");
}
