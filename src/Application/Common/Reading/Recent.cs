using System.Collections.Concurrent;

namespace FunQuail.Application.Common.Reading;

/// <summary>
/// Remembers what was asked for lately. Bounded: when it is full, what was not asked for since it was last full is forgotten.
/// </summary>
/// <param name="most">How many it holds at least before it forgets any; twice as many at most.</param>
public class Recent<T>(int most)
    where T : class
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<string, T> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, T> _old = new(StringComparer.Ordinal);

    /// <summary>What is remembered by this name, or null.</summary>
    public T? Find(string name)
    {
        if (_young.TryGetValue(name, out var known)) return known;
        if (!_old.TryGetValue(name, out known)) return null;

        Remember(name, known);
        return known;
    }

    /// <summary>What is remembered by this name; made now when nothing is, once for all who ask at the same time.</summary>
    public T FindOrAdd<TFrom>(string name, Func<string, TFrom, T> make, TFrom from)
    {
        var young = _young;
        if (young.TryGetValue(name, out var known)) return known;

        known = _old.TryGetValue(name, out var old) ? young.GetOrAdd(name, old) : young.GetOrAdd(name, make, from);
        TurnWhenFull();
        return known;
    }

    /// <summary>Remembers this by the name, instead of what was.</summary>
    public void Remember(string name, T known)
    {
        _young[name] = known;
        TurnWhenFull();
    }

    private void TurnWhenFull()
    {
        if (_young.Count < most) return;

        lock (_turning)
        {
            if (_young.Count < most) return;

            _old = _young;
            _young = new(StringComparer.Ordinal);
        }
    }
}
