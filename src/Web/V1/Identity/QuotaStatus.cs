using FunQuail.Application.Library.Quotas;

namespace FunQuail.Web.V1.Identity;

/// <summary>How much room somebody's files take, in millions of bytes.</summary>
/// <param name="Max">What they may take. Where nothing limits them it is more than anybody has.</param>
/// <param name="Remaining">What they may still take.</param>
/// <param name="Current">What they take.</param>
/// <param name="Draft">Of this, files that are not to be seen yet.</param>
/// <param name="Skipped">Of this, files that were here already.</param>
/// <param name="Pending">Of this, files that nobody has looked into yet.</param>
/// <param name="Finished">Of this, files that are in the library.</param>
/// <param name="Errored">Of this, files that could not be read.</param>
internal sealed record QuotaStatus(
    decimal Max, decimal Remaining, decimal Current, decimal Draft, decimal Skipped, decimal Pending, decimal Finished,
    decimal Errored)
{
    private const decimal Million = 1_000_000;

    /// <summary>A petabyte: Funkwhale's web app subtracts from it, and would take null for nothing.</summary>
    private const decimal Unlimited = 1_000_000_000;

    public static QuotaStatus From(Quota quota)
    {
        var (max, used) = (quota.Limit / Million ?? Unlimited, quota.Used / Million);
        return new QuotaStatus(max, Math.Max(max - used, 0), used, 0, 0, 0, Finished: used, 0);
    }
}
