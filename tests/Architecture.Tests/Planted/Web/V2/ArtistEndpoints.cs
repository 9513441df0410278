using FunQuail.Architecture.Tests.Planted.Domain.Catalog;
using FunQuail.Architecture.Tests.Planted.Infrastructure.Catalog;
using FunQuail.Architecture.Tests.Planted.Web.V1;
using Npgsql;

namespace FunQuail.Architecture.Tests.Planted.Web.V2;

/// <summary>Mentions another dialect, an entity, the database, and a class of Infrastructure.</summary>
internal static class ArtistEndpoints
{
    public static string Map(Song song)
    {
        using var connection = new NpgsqlConnection();
        return AlbumEndpoints.Map() + song.Name + connection.Host + new SongRepository();
    }
}
