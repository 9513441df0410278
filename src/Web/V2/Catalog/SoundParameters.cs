using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Catalog.Sounds;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Catalog;

/// <summary>The quality filter of every list that leads to audio: how it sounds at least, and how well it is described.</summary>
internal sealed record SoundParameters
{
    [FromQuery(Name = "format"), CommaList, MaxLength(100)]
    [AllowedValues("mp3", "flac", "ogg", "vorbis", "opus", "aac", "alac", "wav", "aiff")]
    [Description(
        "Only what has a file in this format, or in one of several with commas between; `ogg` is Vorbis. With `quality`, the " +
        "same file must be that good.")]
    public string? Format { get; init; }

    [FromQuery(Name = "quality"), AllowedValues("low", "medium", "high", "very_high")]
    [Description(
        "Only what has a file at least this good. Lossless is `very_high`. Else it takes, in kbit/s and from `low` on: Opus " +
        "96, 128, 160, 510; AAC 96, 128, 288; Vorbis 96, 192, 256; MP3 and the rest 192, 256, 320.")]
    public string? Quality { get; init; }

    [FromQuery(Name = "has_mbid")]
    [Description("Only those whose MusicBrainz id is known, or only the others.")]
    public bool? HasMbid { get; init; }

    [FromQuery(Name = "has_tags")]
    [Description("Only those that have tags, or only the others.")]
    public bool? HasTags { get; init; }

    public WantedSound? Sound() => WantedSound.Of(Format, Quality);
}
