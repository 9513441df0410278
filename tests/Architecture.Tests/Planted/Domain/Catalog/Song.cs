using FunQuail.Architecture.Tests.Planted.Domain.Playlists;
using FunQuail.Domain.Common;

namespace FunQuail.Architecture.Tests.Planted.Domain.Catalog;

/// <summary>Breaks the rule for entities: anybody can set its name, and anybody can make one.</summary>
public sealed class Song : Entity
{
    public string Name { get; set; } = "";

    public void Rename(string name) => Name = name;
}

/// <summary>Not an entity, event or id: no business of other modules.</summary>
public static class SongTricks
{
    public static string Upper(string name) => name.ToUpperInvariant();
}

/// <summary>Breaks the module map, where only the IL of a state machine shows it.</summary>
internal sealed class LooksIntoPlaylists
{
    private readonly Func<Task<object>> _look = async () =>
    {
        await Task.Yield();
        return new PlaylistSecret();
    };

    public Task<object> LookAsync() => _look();
}
