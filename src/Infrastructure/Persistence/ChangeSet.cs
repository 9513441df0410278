using FunQuail.Domain.Catalog.Artists;
using FunQuail.Domain.Catalog.Recordings;
using FunQuail.Domain.Catalog.Releases;
using FunQuail.Domain.Common;
using FunQuail.Domain.Library.Collections;
using FunQuail.Domain.Library.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FunQuail.Infrastructure.Persistence;

/// <summary>What one transaction changed, gathered before each save.</summary>
internal sealed class ChangeSet
{
    // A change of a part is a change of the whole.
    private static readonly Dictionary<Type, (Type Whole, string Key)> Wholes = new()
    {
        [typeof(ArtistTag)] = (typeof(Artist), nameof(ArtistTag.ArtistId)),
        [typeof(ReleaseTag)] = (typeof(Release), nameof(ReleaseTag.ReleaseId)),
        [typeof(Track)] = (typeof(Release), nameof(Track.ReleaseId)),
        [typeof(RecordingTag)] = (typeof(Recording), nameof(RecordingTag.RecordingId)),
        [typeof(CollectionUpload)] = (typeof(Upload), nameof(CollectionUpload.UploadId)),
    };

    private readonly Dictionary<Guid, (Entity Thing, bool Deleted)> _things = [];
    private readonly HashSet<int> _recordings = [];
    private readonly HashSet<int> _releases = [];
    private readonly HashSet<int> _groups = [];
    private readonly HashSet<int> _credits = [];

    /// <summary>Each changed thing once, with whether it is gone.</summary>
    public IEnumerable<(Entity Thing, bool Deleted)> Things => _things.Values;

    /// <summary>
    /// Keys of recordings whose uploads, places or credits changed: who may play what may have changed with them.
    /// </summary>
    public IReadOnlyCollection<int> TouchedRecordings => _recordings;

    /// <summary>Keys of releases that lost or gained a track.</summary>
    public IReadOnlyCollection<int> TouchedReleases => _releases;

    /// <summary>Keys of release groups that lost or gained a release.</summary>
    public IReadOnlyCollection<int> TouchedGroups => _groups;

    /// <summary>Keys of the artist credits of recordings that came, went or changed hands.</summary>
    public IReadOnlyCollection<int> TouchedCredits => _credits;

    public void Collect(ChangeTracker tracker)
    {
        tracker.DetectChanges();
        var changed = tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        Dictionary<(Type, int), EntityEntry>? known = null;
        foreach (var entry in changed)
        {
            NotePlayability(entry);
            if (entry.Entity is Entity)
            {
                Note(entry);
            }
            else if (Wholes.TryGetValue(entry.Metadata.ClrType, out var whole))
            {
                known ??= tracker.Entries<Entity>()
                    .ToDictionary(one => (one.Metadata.ClrType, one.Entity.Id), one => (EntityEntry)one);
                if (!known.TryGetValue((whole.Whole, KeyOf(entry, whole.Key)), out var parent)) continue;

                Note(parent);
                // In which collections an upload is decides who may play it.
                if (parent.Entity is Upload) NotePlayability(parent);
            }
        }
    }

    // A part that was taken out of its whole has no current one.
    private static int KeyOf(EntityEntry part, string key) =>
        (int)(part.State == EntityState.Added ? part.Property(key).CurrentValue : part.Property(key).OriginalValue)!;

    private void Note(EntityEntry entry)
    {
        var thing = (Entity)entry.Entity;
        if (!_things.ContainsKey(thing.Guid) && entry.State is EntityState.Modified or EntityState.Unchanged)
        {
            thing.NextVersion();
            // Changes have been looked for already.
            entry.Property(nameof(Entity.Version)).IsModified = true;
        }

        _things[thing.Guid] = (thing, entry.State == EntityState.Deleted);
    }

    private void NotePlayability(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case Upload:
                NoteBoth(entry, nameof(Upload.RecordingId), _recordings);
                break;
            case Track:
                NoteBoth(entry, nameof(Track.RecordingId), _recordings);
                NoteBoth(entry, nameof(Track.ReleaseId), _releases);
                break;
            case Release when entry.State == EntityState.Deleted || entry.Property(nameof(Release.ReleaseGroupId)).IsModified:
                NoteBoth(entry, nameof(Release.ReleaseGroupId), _groups);
                break;
            case Recording recording when entry.State == EntityState.Deleted
                || entry.Property(nameof(Recording.ArtistCreditId)).IsModified:
                NoteBoth(entry, nameof(Recording.ArtistCreditId), _credits);
                _recordings.Add(recording.Id);
                break;
        }
    }

    private static void NoteBoth(EntityEntry entry, string property, HashSet<int> into)
    {
        if (entry.Property(property).CurrentValue is int current) into.Add(current);
        if (entry.State != EntityState.Added && entry.Property(property).OriginalValue is int original) into.Add(original);
    }
}
