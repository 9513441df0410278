using FunQuail.Architecture.Tests.Planted.Infrastructure.Catalog;

namespace FunQuail.Architecture.Tests.Planted.Infrastructure.Library;

internal sealed record UsesSongRepository(SongRepository Songs);
