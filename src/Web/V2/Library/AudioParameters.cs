using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Library;

/// <summary>Which file of a recording, as what, and what for.</summary>
internal sealed record AudioParameters
{
    [FromQuery(Name = "upload")]
    [Description("This file of the recording, instead of the best that the viewer may play.")]
    public Guid? Upload { get; init; }

    [FromQuery(Name = "format"), AllowedValues("mp3", "ogg", "opus", "aac", "flac")]
    [Description("The only format that will do; `ogg` is Vorbis. A file that has it is sent as it is, else one is converted.")]
    public string? Format { get; init; }

    [FromQuery(Name = "max_bitrate"), Range(32, 1411)]
    [Description("The most kbit/s. A file above is converted, to its own format when that is lossy, else to MP3.")]
    public int? MaxBitrate { get; init; }

    [FromQuery(Name = "download"), DefaultValue(false)]
    [Description("Whether the answer names a file to save.")]
    public bool? Download { get; init; }

    [FromQuery(Name = TokenInQuery.Parameter), MaxLength(512)]
    [Description("An access or application token, for players that cannot send the header `Authorization`.")]
    public string? Token { get; init; }

    public AudioWish Wish => new(Format is null ? null : AudioFormat.Named(Format), MaxBitrate * 1000);
}
