using System.Runtime.InteropServices;
using System.Text;

namespace FunQuail.Infrastructure.Media.Blobs;

/// <summary>
/// A renamed file survives a power cut only when its folder is flushed; .NET has no call for that (POSIX fsync).
/// </summary>
internal static class DirectoryFlush
{
    public static void Of(string directory)
    {
        // Windows journals renames by itself.
        if (OperatingSystem.IsWindows()) return;

        var handle = Open(Encoding.UTF8.GetBytes(directory + '\0'), 0);
        if (handle < 0)
            throw new IOException($"The folder '{directory}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");

        try
        {
            // Some network file systems cannot flush folders; there is nothing better to do then.
            _ = Flush(handle);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
