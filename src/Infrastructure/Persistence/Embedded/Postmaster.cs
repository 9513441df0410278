using System.Diagnostics;
using System.Globalization;

namespace FunQuail.Infrastructure.Persistence.Embedded;

/// <summary>The main process of a PostgreSQL server, as its <c>postmaster.pid</c> tells.</summary>
/// <param name="Id">The process.</param>
/// <param name="Status">The eighth line: <c>starting</c>, <c>ready</c>, <c>stopping</c> or <c>standby</c>.</param>
internal sealed record Postmaster(int Id, string Status)
{
    public bool IsReady => Status == "ready" && IsAlive;

    /// <summary>
    /// There is such a process, it is PostgreSQL, and it is not a zombie: one that was killed and that the system's first process
    /// has not buried yet. After a reboot the number may belong to anything.
    /// </summary>
    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(Id);
                return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal) && !IsUnburied;
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }
    }

    /// <summary>Dead, with its number still taken; PostgreSQL mistakes it for a living server until it is buried.</summary>
    public bool IsUnburied
    {
        get
        {
            try
            {
                // The name is in brackets and may itself hold brackets; the state is the first letter after the last one.
                var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{Id}/stat"));
                return stat.AsSpan(stat.LastIndexOf(')') + 1).TrimStart()[0] is 'Z' or 'X';
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
