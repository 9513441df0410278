using FunQuail.Benchmarks.Import.Tagging;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>Writes the planned files, an album at a time on every core.</summary>
internal sealed class LibraryWriter(string root, Covers covers)
{
    private long bytes;

    /// <summary>Writes them all and says how many bytes they have.</summary>
    public async Task<long> WriteAsync(IEnumerable<AlbumPlan> albums, CancellationToken ct)
    {
        using var sinks = new ThreadLocal<ByteSink>(() => new ByteSink());
        await Parallel.ForEachAsync(albums, ct, (album, _) =>
        {
            WriteAlbum(album, sinks.Value!);
            return ValueTask.CompletedTask;
        });
        return bytes;
    }

    private void WriteAlbum(AlbumPlan album, ByteSink sink)
    {
        var folder = Path.Combine(root, album.Folder);
        Directory.CreateDirectory(folder);
        var cover = album.Cover == CoverPlace.None ? null : covers.For(album.Number);
        if (album.Cover == CoverPlace.Folder)
        {
            File.WriteAllBytes(Path.Combine(folder, album.Number % 4 == 1 ? "cover.jpg" : "folder.jpg"), cover!);
            cover = null;
        }

        foreach (var track in album.Tracks)
        {
            sink.Clear();
            track.Carrier.Writer.Write(sink, track.Tags, cover, track.Mark);
            var path = Path.Combine(root, track.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, sink.Written);
            Interlocked.Add(ref bytes, sink.Length);
        }
    }
}
