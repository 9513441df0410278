using FunQuail.Application.Catalog.Artists;
using FunQuail.Application.Catalog.Contracts;
using FunQuail.Application.Catalog.Credits;
using FunQuail.Application.Common.Ports;
using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Credits;

namespace FunQuail.Application.Catalog.Intake;

/// <summary>Reads the credits of a batch and finds or makes their artists: by id, then by name.</summary>
internal sealed class CreditIntake(
    IArtistRepository artists, IArtistCreditRepository credits, JoinPhrases phrases, IIdGenerator ids, TimeProvider clock)
{
    private readonly CreditReading _reading = new(new CreditSplitter(phrases));
    private readonly Dictionary<Mbid, Artist> _byMbid = [];
    private readonly Dictionary<string, List<Artist>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Artist> _byId = [];
    private readonly Dictionary<string, ArtistCredit> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    public Artist ArtistOf(ArtistCredit credit) => _byId[credit.Names[0].ArtistId];

    public async Task TakeAsync(
        IReadOnlyList<ClaimInHand> claims, IReadOnlyList<AlbumInHand> albums, int attributedToId, CancellationToken ct)
    {
        await LoadArtistsAsync(Said(claims, albums), ct);
        foreach (var folder in claims.GroupBy(one => one.Claim.Folder, StringComparer.Ordinal))
            Read([.. folder], albums, attributedToId);
        await LoadCreditsAsync([.. claims.Select(one => one.Credited), .. albums.Select(album => album.Credited)], ct);

        foreach (var one in claims) one.Credit = CreditOf(one.Credited);
        foreach (var album in albums) album.Credit = CreditOf(album.Credited);
    }

    /// <summary>
    /// A few files that name no artist of the release do not change whose it is; one by another artist makes it various.
    /// </summary>
    public async Task ReconcileAsync(IReadOnlyList<AlbumInHand> albums, int attributedToId, CancellationToken ct)
    {
        var open = albums.Where(album =>
            album.Release is { } release && !album.CreditWasSaid && !album.IsWhole
                && release.ArtistCreditId != album.Credit.Id).ToList();
        if (open.Count == 0) return;

        var current = await credits.FindAsync([], open.ConvertAll(album => album.Release!.ArtistCreditId), ct);
        var various = CreditedBy(CreditReading.Various, attributedToId);
        await LoadCreditsAsync([various], ct);
        foreach (var album in open)
        {
            var known = current.First(credit => credit.Id == album.Release!.ArtistCreditId);
            album.Credit = known.Names[0].ArtistId == album.Credit.Names[0].ArtistId ? known : CreditOf(various);
        }
    }

    // One folder after another, so that its artists are known to the next. What lies in several is read with the last.
    private void Read(List<ClaimInHand> folder, IReadOnlyList<AlbumInHand> all, int attributedToId)
    {
        var inTurn = folder.ToHashSet();
        var albums = all.Where(album =>
            album.ReadCredit is null && album.Claims.All(one => one.Credited.Count > 0 || inTurn.Contains(one))).ToList();
        NoteNamesOfFolder(Said(folder, albums), albums);

        foreach (var one in folder) one.ReadCredit = _reading.Read(one.Claim.Credit, IsOneArtist);
        foreach (var album in albums) album.ReadCreditBy(_reading, IsOneArtist);
        foreach (var one in folder) one.Credited = CreditedBy(one.ReadCredit, attributedToId);
        foreach (var album in albums) album.Credited = CreditedBy(album.ReadCredit!, attributedToId);
    }

    private static HashSet<CreditClaim> Said(IEnumerable<ClaimInHand> claims, IEnumerable<AlbumInHand> albums) =>
        claims.Select(one => one.Claim.Credit).Concat(albums.Select(album => album.Said)).Where(one => !one.IsEmpty).ToHashSet();

    private async Task LoadArtistsAsync(HashSet<CreditClaim> said, CancellationToken ct)
    {
        var names = said.SelectMany(_reading.PossibleNames).Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        var mbids = said.SelectMany(one => one.Mbids).ToHashSet();
        mbids.Add(SpecialArtist.VariousArtists);
        mbids.Add(SpecialArtist.Unknown);
        foreach (var artist in await artists.FindAsync(mbids, names, ct)) Know(artist);
    }

    // What the files of one folder name by itself, and what they name as a release's artist, tells how to split the rest.
    private void NoteNamesOfFolder(IEnumerable<CreditClaim> said, IReadOnlyList<AlbumInHand> albums)
    {
        _alone.Clear();
        _whole.Clear();
        foreach (var one in said)
        {
            foreach (var name in one.Names.Count > 0 ? one.Names : one.Printed is { } printed ? [printed] : [])
            {
                if (_reading.SmallestNames(name).Take(2).Count() == 1) _alone.Add(NameKey.Of(name));
            }

            if (one.Mbids.Count == 1 && one.Printed is { } single) _whole.Add(NameKey.Of(single));
        }

        foreach (var printed in albums.Select(album => album.Said.Printed).OfType<string>().Where(_reading.MayBeOneName))
        {
            if (!_reading.SmallestNames(printed).All(name => IsKnownAlone(NameKey.Of(name)))) _whole.Add(NameKey.Of(printed));
        }
    }

    private bool IsKnownAlone(string key) => _alone.Contains(key) || _byName.ContainsKey(key);

    private bool IsOneArtist(string name)
    {
        var key = NameKey.Of(name);
        return _byName.ContainsKey(key) || _whole.Contains(key);
    }

    private List<CreditedArtist> CreditedBy(ReadCredit read, int attributedToId)
    {
        var credited = read.Names.Select(name =>
        {
            var artist = FindOrMake(name, attributedToId);
            return new CreditedArtist(artist.Id, artist.Guid, artist.Mbid, name.Name, name.JoinPhrase);
        }).ToList();
        if (read.SortName is { } sortName && _byId[credited[0].ArtistId] is { SortName: null } only) only.SortAs(sortName);
        return credited;
    }

    private Artist FindOrMake(ReadName name, int attributedToId)
    {
        if (name.Mbid is { } mbid && _byMbid.TryGetValue(mbid, out var known)) return known;

        var sameName = _byName.GetValueOrDefault(NameKey.Of(name.Name));
        if (name.Mbid is null && sameName is not null) return sameName.Find(artist => artist.Mbid is null) ?? sameName[0];

        if (name.Mbid is { } learnt && sameName?.Find(artist => artist.Mbid is null) is { } nameless)
        {
            nameless.Identify(learnt);
            _byMbid[learnt] = nameless;
            return nameless;
        }

        var made = Artist.Create(ids.NewGuid(), name.Name, name.Mbid, attributedToId, clock.GetUtcNow()).Value;
        artists.Add(made);
        Know(made);
        return made;
    }

    private void Know(Artist artist)
    {
        _byId[artist.Id] = artist;
        if (artist.Mbid is { } mbid) _byMbid[mbid] = artist;
        if (!_byName.TryGetValue(artist.NameKey, out var sameName)) _byName[artist.NameKey] = sameName = [];
        if (!sameName.Contains(artist)) sameName.Add(artist);
    }

    private async Task LoadCreditsAsync(IEnumerable<IReadOnlyList<CreditedArtist>> credited, CancellationToken ct)
    {
        var keys = credited.Select(ArtistCredit.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var credit in await credits.FindAsync(keys, [], ct)) _byKey[credit.Key] = credit;
    }

    private ArtistCredit CreditOf(IReadOnlyList<CreditedArtist> names)
    {
        var key = ArtistCredit.KeyOf(names);
        if (_byKey.TryGetValue(key, out var known)) return known;

        var made = ArtistCredit.Create(ids.NewGuid(), names, clock.GetUtcNow()).Value;
        credits.Add(made);
        return _byKey[key] = made;
    }
}
