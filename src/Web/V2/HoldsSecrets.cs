namespace FunQuail.Web.V2;

/// <summary>Marks an endpoint whose answers hold what opens something.</summary>
internal sealed class HoldsSecrets
{
    public static readonly HoldsSecrets Mark = new();
}
