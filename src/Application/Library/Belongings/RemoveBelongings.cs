using System.Text.Json;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Library.Uploads;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using MediatR;

namespace FunQuail.Application.Library.Belongings;

/// <summary>
/// Removes some uploads of an actor that is gone; once there are none, its collections. Answers whether all is done.
/// </summary>
[NothingToValidate("An actor that has nothing is passed over.")]
public sealed record RemoveBelongings(int ActorId) : ICommand<Result<bool>>
{
    /// <summary>Uploads at once.</summary>
    public const int Most = 100;
}

internal sealed class RemoveBelongingsHandler(
    IBelongings belongings, IUploadRepository uploads, ICatalogIntake catalog, IAttachmentIntake pictures, IJobQueue jobs)
    : IRequestHandler<RemoveBelongings, Result<bool>>
{
    public async Task<Result<bool>> Handle(RemoveBelongings command, CancellationToken ct)
    {
        var some = await uploads.WithIdsAsync(
            await belongings.SomeUploadsAsync(command.ActorId, RemoveBelongings.Most, ct), ct);
        if (some.Count == 0)
        {
            await belongings.RemoveCollectionsAsync(command.ActorId, ct);
            return true;
        }

        await new UploadRemoval(uploads, catalog, pictures).RunAsync(some, ct);
        foreach (var upload in some.Where(upload => upload.InStore))
            jobs.Enqueue(DeleteStoredFile.Kind, new DeleteStoredFile($"{upload.Folder}/{upload.FileName}"));
        return false;
    }
}

internal sealed class RemoveBelongingsJob(ICommandRunner commands) : IJobHandler
{
    public const string JobKind = "library.remove-belongings";

    public string Kind => JobKind;

    public async Task RunAsync(string payload, CancellationToken ct)
    {
        var command = JsonSerializer.Deserialize<RemoveBelongings>(payload, JsonSerializerOptions.Web)!;
        while (!(await commands.RunAsync(command, ct)).Value) { }
    }
}
