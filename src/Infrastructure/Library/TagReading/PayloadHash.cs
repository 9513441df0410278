using System.Security.Cryptography;

namespace FunQuail.Infrastructure.Library.TagReading;

/// <summary>SHA-256 over the sound alone, and how many bytes that was.</summary>
internal sealed class PayloadHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    public static AudioPayload Of(AudioSource source, long start, long end, CancellationToken ct)
    {
        using var hash = new PayloadHash();
        hash.Append(source, start, end, ct);
        return hash.Finish();
    }

    public void Append(AudioSource source, long start, long end, CancellationToken ct)
    {
        while (source.Next(start, end) is { IsEmpty: false } part)
        {
            ct.ThrowIfCancellationRequested();
            _hash.AppendData(part);
            Bytes += part.Length;
            start += part.Length;
        }
    }

    public AudioPayload Finish() => new(_hash.GetHashAndReset(), Bytes);

    public void Dispose() => _hash.Dispose();
}

/// <summary>The sound of a file: its SHA-256 and its length in bytes.</summary>
internal sealed record AudioPayload(byte[] Hash, long Bytes);
