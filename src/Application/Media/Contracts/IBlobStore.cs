namespace FunQuail.Application.Media.Contracts;

/// <summary>
/// The files that FunQuail owns. A key names one content for ever: lower-case words of letters, digits, <c>.</c>, <c>_</c> and
/// <c>-</c>, joined by <c>/</c>, of at most 200 characters, e.g. <c>attachments/1f/1f0c…</c>; any other key is an
/// <see cref="ArgumentException"/>. Content is staged before a transaction, kept by its job <see cref="KeepBlob"/>, and swept
/// away after a day when no job came; reading finds it in either state.
/// </summary>
public interface IBlobStore
{
    /// <summary>
    /// Writes content under a temporary key; it survives a power cut once this returns. Returns its length in bytes.
    /// </summary>
    Task<long> StageAsync(string key, Stream content, CancellationToken ct);

    /// <summary>Makes staged content permanent. May run again.</summary>
    /// <exception cref="FileNotFoundException">There is no content of this key, staged or kept.</exception>
    Task KeepAsync(string key, CancellationToken ct);

    /// <summary>Opens content for reading with seeking, or null when there is none. The caller disposes of it.</summary>
    Task<Blob?> OpenAsync(string key, CancellationToken ct);

    Task<bool> ExistsAsync(string key, CancellationToken ct);

    /// <summary>Removes content, staged or kept. Removing what is not there is fine.</summary>
    Task DeleteAsync(string key, CancellationToken ct);

    /// <summary>Keys of content that was staged before a moment and not kept yet.</summary>
    IAsyncEnumerable<string> ListStagedAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Removes staged content alone, and what an interrupted write left before the moment.</summary>
    Task DiscardStagedAsync(IReadOnlyCollection<string> keys, DateTimeOffset before, CancellationToken ct);
}

/// <summary>Stored content, open for reading.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was written, in UTC.</param>
public sealed record Blob(Stream Content, long Length, DateTimeOffset LastModified) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
