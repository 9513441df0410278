namespace FunQuail.Architecture.Tests.Planted.Domain.Playlists;

public sealed class PlaylistSecret;
