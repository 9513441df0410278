using System.Security.Cryptography;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;

namespace FunQuail.Application.Library.Uploads;

/// <summary>The pictures of one batch, each content once.</summary>
internal sealed class PictureIntake(IAttachmentIntake attachments)
{
    private readonly Dictionary<byte[], string> _digests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int?> _keys = new(StringComparer.Ordinal);
    private readonly List<Error> _problems = [];

    public IReadOnlyList<Error> Problems => _problems;

    public async Task TakeAsync(IEnumerable<byte[]?> contents, CancellationToken ct)
    {
        foreach (var content in contents.OfType<byte[]>())
        {
            if (_digests.ContainsKey(content)) continue;

            var digest = _digests[content] = Convert.ToHexString(SHA256.HashData(content));
            if (_keys.ContainsKey(digest)) continue;

            var taken = await attachments.TakeAsync(content, ct);
            _keys[digest] = taken.Succeeded ? taken.Value : null;
            _problems.AddRange(taken.Errors);
        }
    }

    public int? KeyOf(byte[]? content) => content is null ? null : _keys[_digests[content]];
}
