using System.Text.Json;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Media.Contracts;

namespace FunQuail.Application.Media.Blobs;

internal sealed class KeepBlobHandler(IBlobStore blobs) : IJobHandler
{
    public string Kind => KeepBlob.Kind;

    public Task RunAsync(string payload, CancellationToken ct) =>
        blobs.KeepAsync(JsonSerializer.Deserialize<KeepBlob>(payload, JsonSerializerOptions.Web)!.Key, ct);
}
