using FunQuail.Application.Common.Reading;
using FunQuail.Application.Identity.Access;

namespace FunQuail.Infrastructure.Identity.Access;

/// <summary>
/// Remembers as long as it hears from the database, where every change of access is told. What it remembers lies on a shelf that
/// is thrown away as a whole: an answer that was read before a change is put on the shelf of before, where nobody looks.
/// </summary>
internal sealed class AccessMemory(TimeProvider clock) : IAccessMemory
{
    /// <summary>After so long without a word it is deaf. A revocation is therefore seen within a second.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(900);

    private const int Most = 20_000;

    private volatile Shelf? _shelf;
    private long _heard;

    public async Task<T?> AskAsync<T>(
        string name, TimeSpan lifetime, Func<CancellationToken, Task<T?>> read, CancellationToken ct)
        where T : class
    {
        var shelf = Hears ? _shelf : null;
        if (shelf?.Find(name) is { } kept && kept.Until > clock.GetUtcNow()) return (T)kept.Value;

        var found = await read(ct);
        if (found is not null) shelf?.Remember(name, new Kept(found, clock.GetUtcNow() + lifetime));
        return found;
    }

    /// <summary>Notes that nothing was missed up to this moment.</summary>
    /// <param name="asked">When the database was asked, by the clock's own count.</param>
    public void Hear(long asked)
    {
        Volatile.Write(ref _heard, asked);
        _shelf ??= new Shelf();
    }

    public void Forget()
    {
        if (_shelf is not null) _shelf = new Shelf();
    }

    /// <summary>Changes are no longer heard of.</summary>
    public void GoDeaf() => _shelf = null;

    private bool Hears => clock.GetElapsedTime(Volatile.Read(ref _heard)) < LongestSilence;

    private sealed class Shelf() : Recent<Kept>(Most);

    private sealed record Kept(object Value, DateTimeOffset Until);
}
