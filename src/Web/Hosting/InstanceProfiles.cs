using FunQuail.Application.Instance;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Hosting.Options;
using FunQuail.Web.Hosting.Verbs;
using FunQuail.Web.V2;

namespace FunQuail.Web.Hosting;

/// <summary>What this server tells of itself, from the settings and from what the program can do.</summary>
internal static class InstanceProfiles
{
    public static InstanceProfile From(FunQuailSettings settings) => new()
    {
        Name = settings.InstanceName,
        Description = settings.InstanceDescription,
        ContactEmail = settings.ContactEmail,
        Version = VersionVerb.Version,
        Apis = [new ApiFamily("v2", V2Api.Prefix, V2Api.Prefix + "/openapi.json")],
        ExplorerPath = V2Api.Prefix + "/docs",
        TranscodingFormats = [.. AudioFormat.All.Select(format => format.Name)],
    };
}
