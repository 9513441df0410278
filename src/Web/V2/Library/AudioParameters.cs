using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V2.Library;

/// <summary>Which file of a recording, and what for.</summary>
internal sealed record AudioParameters
{
    [FromQuery(Name = "upload")]
    [Description("This file of the recording, instead of the best that the viewer may play.")]
    public Guid? Upload { get; init; }

    [FromQuery(Name = "download"), DefaultValue(false)]
    [Description("Whether the answer names a file to save.")]
    public bool? Download { get; init; }
}
