namespace FunQuail.Architecture.Tests.Planted.Web.V1;

/// <summary>Endpoint classes are internal.</summary>
public static class AlbumEndpoints
{
    public static string Map() => "albums";
}
