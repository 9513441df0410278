using System.Security.Cryptography;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>The pictures of a few folders, each content once.</summary>
internal sealed class PictureIntake(IAttachmentIntake attachments)
{
    private readonly Dictionary<byte[], string> _digests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Result<int>> _taken = new(StringComparer.Ordinal);

    public async Task TakeAsync(IReadOnlyList<FolderToImport> folders, CancellationToken ct)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (_, content) in folders.SelectMany(PicturesOf))
        {
            if (_digests.ContainsKey(content)) continue;

            var digest = _digests[content] = Convert.ToHexString(SHA256.HashData(content));
            contents.TryAdd(digest, content);
        }

        var taken = await attachments.TakeAsync([.. contents.Values], ct);
        foreach (var (at, digest) in contents.Keys.Index()) _taken[digest] = taken[at];
    }

    public int? KeyOf(byte[]? content) =>
        content is not null && _taken[_digests[content]] is { Succeeded: true } taken ? taken.Value : null;

    /// <summary>What is wrong with the pictures of one folder, once for each picture.</summary>
    public IReadOnlyList<PictureProblem> ProblemsOf(FolderToImport folder) =>
    [
        .. PicturesOf(folder).DistinctBy(one => _digests[one.Content])
            .SelectMany(one => _taken[_digests[one.Content]].Errors, (one, error) => new PictureProblem(one.File, error)),
    ];

    private static IEnumerable<(int? File, byte[] Content)> PicturesOf(FolderToImport folder)
    {
        if (folder.Picture is not null) yield return (null, folder.Picture);

        foreach (var (at, file) in folder.Files.Index())
        {
            if (file.Audio?.Picture is { } picture) yield return (at, picture.Content);
        }
    }
}
