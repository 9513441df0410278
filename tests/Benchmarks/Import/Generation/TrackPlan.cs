using FunQuail.Benchmarks.Import.Tagging;

namespace FunQuail.Benchmarks.Import.Generation;

/// <summary>One file to write, by its path below the library's root.</summary>
internal sealed record TrackPlan(string Path, Carrier Carrier, TrackTags Tags, ulong Mark);

/// <summary>Where an album keeps its cover.</summary>
internal enum CoverPlace
{
    None,
    Embedded,
    Folder,
}

/// <summary>The files of one album, which share carriers of one format, a folder and a cover.</summary>
internal sealed record AlbumPlan(int Number, string Folder, CoverPlace Cover, IReadOnlyList<TrackPlan> Tracks);

/// <summary>A carrier with its name and the extension of the files made from it.</summary>
internal sealed record Carrier(string Name, string Extension, ICarrier Writer);
