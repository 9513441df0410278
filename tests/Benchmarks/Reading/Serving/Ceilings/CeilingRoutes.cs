using FunQuail.Application.Common.Ports;
using FunQuail.Web.Http.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.ObjectPool;
using Npgsql;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>Puts the ceilings beside the program's own addresses, behind the same middleware.</summary>
internal static class CeilingRoutes
{
    public const string Prefix = "/api/v2/ceilings";

    /// <summary>Lists of which the total is neither read nor told: <c>total</c> is 0.</summary>
    public const string Untotalled = "/untotalled";

    public const string Files = Prefix + "/files";

    public static void MapCeilings(this WebApplication app, NpgsqlDataSource source, string filesDirectory)
    {
        var addresses = new Lazy<Addresses>(() => From(app.Services.GetRequiredService<PublicAddress>()));
        var pool = new DefaultObjectPool<AnswerBytes>(new DefaultPooledObjectPolicy<AnswerBytes>());
        Map("/artists", ListPlans.Artists);
        Map("/release-groups", ListPlans.ReleaseGroups);
        Map("/releases", ListPlans.Releases);
        Map("/recordings", ListPlans.Recordings);
        Map("/artists/{parent}/releases", ListPlans.ArtistReleases);
        Map("/tags/{parent}/recordings", ListPlans.TagRecordings);

        var items = new ItemCeilings(source, addresses, pool);
        app.MapGet(Prefix + "/artists/{guid}", items.ArtistAsync).Open();
        app.MapGet(Prefix + "/releases/{guid}", items.ReleaseAsync).Open();
        app.MapGet(Prefix + "/recordings/{guid}", items.RecordingAsync).Open();
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = Files,
            FileProvider = new PhysicalFileProvider(filesDirectory),
        });

        void Map(string pattern, ListPlan plan)
        {
            app.MapGet(Prefix + pattern, new ListCeiling(plan, source, addresses, pool).AnswerAsync).Open();
            app.MapGet(
                Prefix + Untotalled + pattern,
                new ListCeiling(plan, source, addresses, pool, withTotal: false).AnswerAsync).Open();
        }
    }

    private static Addresses From(PublicAddress server) => new(server.Url.AbsoluteUri.TrimEnd('/'), server.Domain);
}
