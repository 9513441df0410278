namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// How views are called in the description: <c>BaseArtist</c>; <c>Artist</c> for the full one; <c>BaseArtistList</c>.
/// </summary>
internal static class SchemaNames
{
    private const string Full = "Full";

    /// <summary>Null for types that are no view.</summary>
    public static string? Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Listing<>)) return Of(
            type.GetGenericArguments()[0]) + "List";
        if (type.Namespace?.StartsWith("FunQuail", StringComparison.Ordinal) is not true) return null;

        return type.Name.StartsWith(Full, StringComparison.Ordinal) ? type.Name[Full.Length..] : type.Name;
    }
}
