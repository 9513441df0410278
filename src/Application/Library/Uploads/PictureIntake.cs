using System.Security.Cryptography;
using FunQuail.Application.Media.Contracts;

namespace FunQuail.Application.Library.Uploads;

/// <summary>The pictures of one batch, each content once.</summary>
internal sealed class PictureIntake(IAttachmentIntake attachments)
{
    private readonly Dictionary<byte[], string> _digests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int?> _keys = new(StringComparer.Ordinal);
    private readonly List<PictureProblem> _problems = [];

    public IReadOnlyList<PictureProblem> Problems => _problems;

    /// <param name="folder">The picture that lies in the folder.</param>
    /// <param name="ofFiles">The pictures inside the files, in their order.</param>
    public async Task TakeAsync(byte[]? folder, IEnumerable<byte[]?> ofFiles, CancellationToken ct)
    {
        await TakeOneAsync(folder, null, ct);
        foreach (var (at, content) in ofFiles.Index()) await TakeOneAsync(content, at, ct);
    }

    public int? KeyOf(byte[]? content) => content is null ? null : _keys[_digests[content]];

    private async Task TakeOneAsync(byte[]? content, int? file, CancellationToken ct)
    {
        if (content is null || _digests.ContainsKey(content)) return;

        var digest = _digests[content] = Convert.ToHexString(SHA256.HashData(content));
        if (_keys.ContainsKey(digest)) return;

        var taken = await attachments.TakeAsync(content, ct);
        _keys[digest] = taken.Succeeded ? taken.Value : null;
        _problems.AddRange(taken.Errors.Select(error => new PictureProblem(file, error)));
    }
}
