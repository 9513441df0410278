namespace FunQuail.Domain.Catalog.ReleaseGroups;

/// <summary>MusicBrainz's primary types of release groups; <c>Other</c> when nobody said.</summary>
public enum ReleaseGroupPrimaryType
{
    Album,
    Single,
    Ep,
    Broadcast,
    Other,
}

/// <summary>MusicBrainz's secondary types of release groups; a group may have several.</summary>
public enum ReleaseGroupSecondaryType
{
    Compilation,
    Soundtrack,
    SpokenWord,
    Interview,
    Audiobook,
    AudioDrama,
    Live,
    Remix,
    DjMix,
    MixtapeStreet,
    Demo,
    FieldRecording,
}
