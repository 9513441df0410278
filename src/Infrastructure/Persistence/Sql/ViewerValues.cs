using FunQuail.Application.Common.Security;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// What statements know of the viewer: from which reach on things are open to them, and which collections are theirs to read.
/// </summary>
internal static class ViewerValues
{
    private const int Everybody = 2;
    private const int Accounts = 1;

    public static int OpenReach(this Viewer viewer) => viewer.ActorId is null ? Everybody : Accounts;

    public static void AddViewer(this Dictionary<string, SqlValue> values, Viewer viewer)
    {
        values["reach"] = SqlValue.Of(viewer.OpenReach());
        values["collections"] = SqlValue.Of(viewer.Collections as int[] ?? [.. viewer.Collections]);
    }
}
