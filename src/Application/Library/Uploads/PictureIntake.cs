using System.Security.Cryptography;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>The pictures of one batch, each content once.</summary>
internal sealed class PictureIntake(IAttachmentIntake attachments)
{
    private readonly Dictionary<byte[], string> _digests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int?> _keys = new(StringComparer.Ordinal);

    /// <summary>Takes the pictures of one folder, and says what is wrong with them.</summary>
    /// <param name="folder">The picture that lies in the folder.</param>
    /// <param name="ofFiles">The pictures inside the files, in their order.</param>
    public async Task<IReadOnlyList<PictureProblem>> TakeAsync(byte[]? folder, IEnumerable<byte[]?> ofFiles, CancellationToken ct)
    {
        var problems = new List<PictureProblem>();
        problems.AddRange(Problems(await TakeOneAsync(folder, ct), null));
        foreach (var (at, content) in ofFiles.Index()) problems.AddRange(Problems(await TakeOneAsync(content, ct), at));
        return problems;
    }

    public int? KeyOf(byte[]? content) => content is null ? null : _keys[_digests[content]];

    private static IEnumerable<PictureProblem> Problems(IReadOnlyList<Error> errors, int? file) =>
        errors.Select(error => new PictureProblem(file, error));

    private async Task<IReadOnlyList<Error>> TakeOneAsync(byte[]? content, CancellationToken ct)
    {
        if (content is null || _digests.ContainsKey(content)) return [];

        var digest = _digests[content] = Convert.ToHexString(SHA256.HashData(content));
        if (_keys.ContainsKey(digest)) return [];

        var taken = await attachments.TakeAsync(content, ct);
        _keys[digest] = taken.Succeeded ? taken.Value : null;
        return taken.Errors;
    }
}
