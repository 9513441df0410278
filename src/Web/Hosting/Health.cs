using System.Text.Json.Serialization;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.Web.Http.Authentication;
using FunQuail.Web.Http.RateLimits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FunQuail.Web.Hosting;

/// <summary>
/// For whoever watches the server: <c>live</c> (the process answers) and <c>ready</c> (so does the database, fully migrated).
/// </summary>
internal static class Health
{
    private const string Watched = "Whoever watches the server asks all the time.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live).Open().NotLimited(Watched).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).Open().NotLimited(Watched).ExcludeFromDescription();
    }

    private static Ok<HealthState> Live() => TypedResults.Ok(new HealthState("live"));

    private static async Task<Results<Ok<HealthState>, JsonHttpResult<HealthState>>> ReadyAsync(
        DatabaseServer database, TimeProvider clock, CancellationToken ct)
    {
        var reason = await WhyNotReadyAsync(database, clock, ct);
        return reason is null
            ? TypedResults.Ok(new HealthState("ready"))
            : TypedResults.Json(new HealthState("not ready", reason), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string?> WhyNotReadyAsync(DatabaseServer database, TimeProvider clock, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await database.WhyNotReadyAsync(both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"The database has not answered for {Patience.TotalSeconds} seconds.";
        }
    }

    private sealed record HealthState(
        string Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null);
}
