using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.Http;

/// <summary>
/// Remembers the entity tag of answers and the count of changes at which they had it. Bounded: when it is full, what was not
/// asked for since it was last full is forgotten.
/// </summary>
internal sealed class KnownTags(int most = KnownTags.Most)
{
    /// <summary>A few megabytes.</summary>
    private const int Most = 8192;

    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<string, KnownTag> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, KnownTag> _old = new(StringComparer.Ordinal);

    public KnownTag? Find(string answer)
    {
        if (_young.TryGetValue(answer, out var known)) return known;
        if (!_old.TryGetValue(answer, out known)) return null;

        Remember(answer, known);
        return known;
    }

    public void Remember(string answer, KnownTag known)
    {
        _young[answer] = known;
        if (_young.Count < most) return;

        lock (_turning)
        {
            if (_young.Count < most) return;

            _old = _young;
            _young = new(StringComparer.Ordinal);
        }
    }
}

/// <summary>A tag that an answer had.</summary>
/// <param name="Changes">The count of changes before the answer was read.</param>
internal sealed record KnownTag(EntityTagHeaderValue Tag, long Changes);
