using FunQuail.Application.Common.Messaging;

namespace FunQuail.Application.Media.Contracts;

/// <summary>
/// The job that makes staged content permanent. Enqueue it in the transaction that stores the key:
/// <code>jobs.Enqueue(KeepBlob.Kind, new KeepBlob(key));</code>
/// </summary>
public sealed record KeepBlob(string Key)
{
    /// <summary>For <see cref="IJobQueue.Enqueue"/>.</summary>
    public const string Kind = "media.keep-blob";
}
