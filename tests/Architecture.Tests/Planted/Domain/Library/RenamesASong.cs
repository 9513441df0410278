using FunQuail.Architecture.Tests.Planted.Domain.Catalog;

namespace FunQuail.Architecture.Tests.Planted.Domain.Library;

/// <summary>Library may know Catalog's entities, but neither change them nor know more.</summary>
internal sealed class RenamesASong
{
    public static void Shout(Song song) => song.Rename(SongTricks.Upper(song.Name));
}
