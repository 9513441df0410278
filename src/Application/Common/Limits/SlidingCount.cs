namespace FunQuail.Application.Common.Limits;

/// <summary>
/// The calls of one caller that count against one rate. They lie in buckets of a sixtieth of the window; a bucket leaves when
/// its last call does, so that a window never holds more than the limit, and a call counts at most a sixtieth longer than it
/// should. Knows what was counted here and, from time to time, what was counted anywhere.
/// </summary>
internal sealed class SlidingCount(Rate rate)
{
    private const int BucketsOfWindow = 60;

    /// <summary>What others counted this long ago they have told by now.</summary>
    private const long Telling = 5_000;

    private readonly Lock _gate = new();
    private readonly List<Bucket> _buckets = [];
    private readonly long _window = (long)rate.Window.TotalMilliseconds;
    private readonly long _length = Math.Max(1, (long)rate.Window.TotalMilliseconds / BucketsOfWindow);
    private long _total;
    private long _knownUntil;
    private bool _isQueued;

    /// <summary>Counts a call, unless the limit is reached.</summary>
    /// <param name="now">Unix time in milliseconds, as everywhere here.</param>
    /// <param name="isNews">Whether this is the first call that nobody else has been told of.</param>
    public RateStanding Call(long now, out bool isNews)
    {
        lock (_gate)
        {
            Forget(now);
            var isRefused = _total >= rate.Limit;
            if (!isRefused) Add(now);
            isNews = !isRefused && !_isQueued;
            _isQueued |= isNews;
            return Standing(now, isRefused);
        }
    }

    /// <summary>How the next call would fare.</summary>
    public RateStanding Look(long now)
    {
        lock (_gate)
        {
            Forget(now);
            return Standing(now, isRefused: false);
        }
    }

    /// <summary>What was counted here and not told yet. It is on its way until <see cref="Arrived"/> or not.</summary>
    public IReadOnlyList<NewCalls> Take(string key, long now)
    {
        lock (_gate)
        {
            _isQueued = false;
            Forget(now);
            var taken = new List<NewCalls>();
            for (var at = 0; at < _buckets.Count; at++)
            {
                var bucket = _buckets[at];
                if (bucket.New == 0) continue;

                taken.Add(new NewCalls(
                    key, Instant(bucket.Start), bucket.New, Instant(bucket.Start + _length + _window), Instant(_knownUntil)));
                _buckets[at] = bucket with { New = 0, OnItsWay = bucket.OnItsWay + bucket.New };
            }

            return taken;
        }
    }

    /// <summary>What was on its way did not arrive, and is to be told again.</summary>
    /// <returns>Whether there is any.</returns>
    public bool Returned()
    {
        lock (_gate)
        {
            for (var at = 0; at < _buckets.Count; at++)
            {
                var bucket = _buckets[at];
                _buckets[at] = bucket with { New = bucket.New + bucket.OnItsWay, OnItsWay = 0 };
            }

            var isNews = !_isQueued && _buckets.Exists(bucket => bucket.New > 0);
            _isQueued |= isNews;
            return isNews;
        }
    }

    /// <summary>What was on its way has arrived.</summary>
    public void Arrived(long now)
    {
        lock (_gate)
        {
            for (var at = 0; at < _buckets.Count; at++)
            {
                var bucket = _buckets[at];
                _buckets[at] = bucket with { Known = bucket.Known + bucket.OnItsWay, OnItsWay = 0 };
            }

            _knownUntil = StartOf(Math.Max(0, now - Math.Max(_length, Telling)));
        }
    }

    /// <summary>So many were counted anywhere in the bucket that begins then.</summary>
    public void Learn(long start, int calls, long now)
    {
        lock (_gate)
        {
            var at = _buckets.FindIndex(bucket => bucket.Start >= start);
            if (at < 0) at = _buckets.Count;
            if (at == _buckets.Count || _buckets[at].Start != start) _buckets.Insert(at, new Bucket(start, start, 0, 0, 0));

            // Fewer than known: the table was emptied by a crash of the database.
            var bucket = _buckets[at];
            var others = calls - bucket.Known;
            if (others <= 0) return;

            _total += others;
            _buckets[at] = bucket with
            {
                Known = calls,
                Last = Math.Max(bucket.Last, Math.Clamp(now, start, start + _length)),
            };
        }
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private long StartOf(long moment) => moment - (moment % _length);

    private void Forget(long now)
    {
        var past = 0;
        while (past < _buckets.Count && _buckets[past].Last + _window <= now) _total -= _buckets[past++].Calls;
        if (past > 0) _buckets.RemoveRange(0, past);
    }

    private void Add(long now)
    {
        _total++;
        var start = StartOf(now);
        // A clock that was put back counts into what is there.
        if (_buckets.Count > 0 && _buckets[^1] is var newest && newest.Start >= start)
            _buckets[^1] = newest with { New = newest.New + 1, Last = Math.Max(newest.Last, now) };
        else
            _buckets.Add(new Bucket(start, now, 0, 1, 0));
    }

    private RateStanding Standing(long now, bool isRefused)
    {
        var remaining = (int)Math.Max(0, rate.Limit - _total);
        return new RateStanding(
            Instant(now), remaining, isRefused,
            remaining > 0 ? null : TimeSpan.FromMilliseconds(FreeAt() - now),
            _total == 0 ? null : TimeSpan.FromMilliseconds(_buckets[^1].Last + _window - now));
    }

    /// <summary>When so many of the oldest have left that there is room for one.</summary>
    private long FreeAt()
    {
        var left = _total;
        foreach (var bucket in _buckets)
        {
            left -= bucket.Calls;
            if (left < rate.Limit) return bucket.Last + _window;
        }

        return _window;
    }

    /// <summary>Calls of a short time.</summary>
    /// <param name="Last">When the last of them came, as far as that is known.</param>
    /// <param name="Known">Counted anywhere, and told.</param>
    /// <param name="New">Counted here, and not told yet.</param>
    /// <param name="OnItsWay">Counted here, and about to be told.</param>
    private readonly record struct Bucket(long Start, long Last, int Known, int New, int OnItsWay)
    {
        public int Calls => Known + New + OnItsWay;
    }
}
