namespace FunQuail.Infrastructure.Media.Crops;

/// <summary>
/// Remembers for a while which pictures cannot be decoded, so that not each request for one costs a process. The oldest are
/// forgotten when there are too many.
/// </summary>
internal sealed class BrokenPictures(TimeProvider clock)
{
    public const int Most = 1000;

    /// <summary>Somebody may install a better ffmpeg meanwhile.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    public bool Contains(string picture)
    {
        lock (_lock) return _until.TryGetValue(picture, out var until) && until > clock.GetUtcNow();
    }

    public void Add(string picture)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || _until[oldest] <= now))
                _until.Remove(_order.Dequeue());
            if (_until.TryAdd(picture, now + Memory)) _order.Enqueue(picture);
        }
    }
}
