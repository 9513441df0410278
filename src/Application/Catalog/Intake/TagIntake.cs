using FunQuail.Application.Catalog.Licenses;
using FunQuail.Application.Catalog.Tags;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog.Licenses;
using FunQuail.Domain.Catalog.Tags;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>Finds or makes the tags of a batch, and finds its licences.</summary>
internal sealed class TagIntake(ITagRepository tags, ILicenseRepository licenses, IIdGenerator ids, TimeProvider clock)
{
    private readonly Dictionary<string, Tag> _byKey = new(StringComparer.Ordinal);
    private IReadOnlyList<License> _licenses = [];

    public async Task TakeAsync(IReadOnlyList<ClaimInHand> claims, CancellationToken ct)
    {
        if (claims.Any(one => one.Claim.License is not null)) _licenses = await licenses.AllAsync(ct);

        var names = claims.SelectMany(one => one.Claim.Genres).ToList();
        if (names.Count == 0) return;

        foreach (var tag in await tags.FindAsync(names.Select(Tag.KeyOf).ToHashSet(StringComparer.Ordinal), ct))
            _byKey[tag.Key] = tag;
        foreach (var name in names.Where(name => !_byKey.ContainsKey(Tag.KeyOf(name))))
        {
            var made = Tag.Create(ids.NewGuid(), name, clock.GetUtcNow());
            if (!made.Succeeded) continue;

            tags.Add(made.Value);
            _byKey[made.Value.Key] = made.Value;
        }
    }

    public IReadOnlyList<int> KeysOf(IEnumerable<string> genres) =>
        [.. genres.Select(name => _byKey.GetValueOrDefault(Tag.KeyOf(name))?.Id).OfType<int>().Distinct()];

    /// <summary>The licence by its code, name or URL, however the URL is written.</summary>
    public int? LicenseOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        var wanted = Bare(text);
        return _licenses.FirstOrDefault(known =>
            wanted == Bare(known.Code) || wanted == Bare(known.Name)
                || wanted.Contains(Bare(known.Url), StringComparison.Ordinal))?.Id;
    }

    private static string Bare(string text) => text.Trim().ToLowerInvariant()
        .Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal)
        .Replace("www.", "", StringComparison.Ordinal).TrimEnd('/');
}
