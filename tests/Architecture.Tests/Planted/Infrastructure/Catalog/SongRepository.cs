using FunQuail.Architecture.Tests.Planted.Application.Catalog;

namespace FunQuail.Architecture.Tests.Planted.Infrastructure.Catalog;

/// <summary>An implementation that is neither internal nor sealed.</summary>
public class SongRepository : ISongRepository;
