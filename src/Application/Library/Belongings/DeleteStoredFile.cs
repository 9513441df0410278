using System.Text.Json;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;

namespace FunQuail.Application.Library.Belongings;

/// <summary>The job that removes the stored file of an upload that is gone.</summary>
public sealed record DeleteStoredFile(string Key)
{
    /// <summary>For <see cref="IJobQueue.Enqueue"/>.</summary>
    public const string Kind = "library.delete-stored-file";
}

internal sealed class DeleteStoredFileHandler(IBlobStore blobs) : IJobHandler
{
    public string Kind => DeleteStoredFile.Kind;

    public Task RunAsync(string payload, CancellationToken ct) =>
        blobs.DeleteAsync(JsonSerializer.Deserialize<DeleteStoredFile>(payload, JsonSerializerOptions.Web)!.Key, ct);
}
