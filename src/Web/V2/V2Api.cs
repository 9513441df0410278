using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.V2.Catalog;
using FunQuail.Web.V2.Identity;
using FunQuail.Web.V2.Instance;
using FunQuail.Web.V2.Library;
using FunQuail.Web.V2.Media;
using FunQuail.Web.V2.OpenApi;

namespace FunQuail.Web.V2;

/// <summary>FunQuail's own API: everything under <c>/api/v2</c>.</summary>
internal static class V2Api
{
    public const string Prefix = "/api/v2";

    /// <summary>The collections that begin an address.</summary>
    public static readonly IReadOnlyList<string> Collections = ["artists", "release-groups", "releases", "recordings", "tags",
        "attachments", "licenses", "collections", "uploads", "users", "invitations", "applications", "grants"];

    public static IServiceCollection AddV2(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => V2Json.Configured(options.SerializerOptions));
        // A value that does not bind is told about by the query rules, in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddSingleton(new NodeInfoAddress("2.1", InstanceEndpoints.NodeInfoPath));
        services.AddSingleton(_ => new KnownTags());
        return services.AddV2OpenApi();
    }

    public static void MapV2(this IEndpointRouteBuilder routes)
    {
        var v2 = routes.MapGroup(Prefix).WithGroupName(V2OpenApi.Document).RefusesBy(RefuseAsync)
            .WithQueryRules(errors => new RefusalReply(errors)).WithBodyRules(errors => new RefusalReply(errors))
            .WithRevalidation(tag => new UnchangedReply(tag));
        ArtistEndpoints.Map(v2);
        ReleaseGroupEndpoints.Map(v2);
        ReleaseEndpoints.Map(v2);
        RecordingEndpoints.Map(v2);
        AudioEndpoints.Map(v2);
        TagEndpoints.Map(v2);
        LicenseEndpoints.Map(v2);
        CollectionEndpoints.Map(v2);
        UploadEndpoints.Map(v2);
        SearchEndpoints.Map(v2);
        AttachmentEndpoints.Map(v2);
        UserEndpoints.Map(v2);
        OwnAccountEndpoints.Map(v2);
        ProfileEndpoints.Map(v2);
        InvitationEndpoints.Map(v2);
        ApplicationEndpoints.Map(v2);
        GrantEndpoints.Map(v2);
        InstanceEndpoints.Map(v2);
        LimitEndpoints.Map(v2);
        V2OpenApi.Map(v2);
    }

    private static Task RefuseAsync(HttpContext context, Error refusal) =>
        V2Problems.WriteAsync(context, V2Problems.From([refusal], V2Problems.TraceIdOf(context)));
}
