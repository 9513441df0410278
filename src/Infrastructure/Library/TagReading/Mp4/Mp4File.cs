using FunQuail.Domain.Common;

namespace FunQuail.Infrastructure.Library.TagReading.Mp4;

/// <summary>MP4, M4A, M4B and QuickTime sound (ISO 14496-12); the <c>moov</c> atom may come before or behind the sound.</summary>
internal sealed class Mp4File : IContainer
{
    private const int MostTracks = 64;

    /// <summary>Atoms of the outermost level: a fragmented audio book has two a second or so.</summary>
    private const int MostFragments = 100_000;

    private static readonly uint FileType = FourCc.Of("ftyp");
    private static readonly uint Movie = FourCc.Of("moov");
    private static readonly uint Sound = FourCc.Of("mdat");
    private static readonly uint Track = FourCc.Of("trak");
    private static readonly uint[] Beginnings = [FileType, Movie, Sound, FourCc.Of("free"), FourCc.Of("skip"), FourCc.Of("wide")];

    public bool Recognises(ReadOnlySpan<byte> head) => head.Length >= 8 && Beginnings.Contains(FourCc.Of(head[4..]));

    public Result<AudioStream> Read(AudioSource source, long start, RawTags tags, CancellationToken ct)
    {
        var fragments = new Mp4Atoms(source, MostFragments);
        Mp4Atom? movie = null;
        var sounds = new List<Mp4Atom>();
        var offset = start;
        while (fragments.TryNext(ref offset, source.Length, out var atom))
        {
            if (atom.Type == Movie) movie ??= atom;
            if (atom.Type == Sound) sounds.Add(atom);
        }

        if (movie is not { } found || found.IsCut || sounds.Exists(sound => sound.IsCut))
            return AudioErrors.Truncated("The MP4 file ends before all of it is there.");

        var atoms = new Mp4Atoms(source);
        var (track, tracks) = FindSound(atoms, found);
        if (track is null) return AudioErrors.Unsupported("The MP4 file has no track with sound.");
        if (track.Sound.IsProtected) return AudioErrors.Unsupported("The MP4 file's sound is encrypted (DRM).");
        if (track.Sound.Codec is null) return AudioErrors.Unsupported("The MP4 file's codec is unknown.");

        Mp4Tags.Read(atoms, found, tags);
        var payload = Hash(source, sounds, ct);
        if (payload.Bytes == 0) return AudioErrors.Truncated("The MP4 file has no sound in it.");
        return Describe(track, tracks, payload);
    }

    private static AudioStream Describe(Mp4Track track, int tracks, AudioPayload payload)
    {
        var (_, codec, sampleRate, channels, bitDepth, bitRate) = track.Sound;

        // With pictures or chapters in between, the size of all says little about the sound's bit rate.
        int? ownRate = tracks > 1 && bitRate > 0 ? bitRate : null;
        return new AudioStream("audio/mp4", codec!, track.Duration, sampleRate, channels, bitDepth, payload, ownRate);
    }

    private static (Mp4Track? Track, int Tracks) FindSound(Mp4Atoms atoms, Mp4Atom movie)
    {
        Mp4Track? found = null;
        var tracks = 0;
        var offset = movie.Start;
        while (tracks < MostTracks && atoms.TryNext(ref offset, movie.End, out var atom))
        {
            if (atom.Type != Track) continue;
            tracks++;
            found ??= Mp4Track.Read(atoms, atom);
        }

        return (found, tracks);
    }

    private static AudioPayload Hash(AudioSource source, List<Mp4Atom> sounds, CancellationToken ct)
    {
        using var hash = new PayloadHash();
        foreach (var sound in sounds) hash.Append(source, sound.Start, sound.End, ct);
        return hash.Finish();
    }
}
