using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Federation.Actors;

namespace FunQuail.Application.Library.Uploads;

/// <summary>An audio file in a list, with the facts by which a player chooses. It never says where the file is.</summary>
public sealed record BaseUpload
{
    /// <summary>What it is named by; the parameter <c>upload</c> of a recording's audio takes it.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What its recording is called.</summary>
    public required string Title { get; init; }

    /// <summary>When it came to this server.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>What names of such files end in, e.g. <c>mp3</c>, <c>flac</c>, <c>m4a</c>.</summary>
    [AllowedValues("mp3", "flac", "ogg", "opus", "m4a", "aac", "wav", "aiff", "other")]
    public required string FileType { get; init; }

    /// <summary>
    /// <c>pending</c> (not yet read), <c>finished</c> (to be played), <c>failed</c>, or <c>missing</c> (its file has vanished).
    /// </summary>
    [AllowedValues("pending", "finished", "failed", "missing")]
    public required string Status { get; init; }

    /// <summary>Whose file it is.</summary>
    public required BaseActor Owner { get; init; }

    /// <summary>By content, e.g. <c>audio/flac</c>.</summary>
    public required string Mimetype { get; init; }

    /// <summary>E.g. <c>mp3</c>, <c>flac</c>, <c>alac</c>, <c>pcm_s16le</c>.</summary>
    public required string Codec { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Whole seconds.</summary>
    public required int Duration { get; init; }

    /// <summary>Bits per second, on average.</summary>
    public required int BitRate { get; init; }

    /// <summary>Hertz.</summary>
    public required int SampleRate { get; init; }

    /// <summary>1 for mono, 2 for stereo.</summary>
    public required int Channels { get; init; }

    /// <summary>Bits per sample; null where the codec has no such thing.</summary>
    public required int? BitDepth { get; init; }
}
