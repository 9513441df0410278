using FunQuail.Domain.Catalog;
using FunQuail.Domain.Catalog.Releases;

namespace FunQuail.Application.Catalog.Contracts;

/// <summary>What one audio file says it holds.</summary>
public sealed record CatalogClaim
{
    /// <summary>Where the file lies, discs counting as one: what one folder names tells how its credits are to be read.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The title, or the file's name without extension.</summary>
    public required string Title { get; init; }

    public required CreditClaim Credit { get; init; }

    public Mbid? RecordingMbid { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>Null for a file that is on no release.</summary>
    public ReleaseClaim? Release { get; init; }

    public IReadOnlyList<string> Genres { get; init; } = [];

    public IReadOnlyList<string> Isrcs { get; init; } = [];

    public string? Lyrics { get; init; }

    public string? Copyright { get; init; }

    /// <summary>A licence's code, name or URL; others are kept in no place.</summary>
    public string? License { get; init; }

    /// <summary>The key of the attachment that came inside the file.</summary>
    public int? CoverId { get; init; }

    /// <summary>Where the file belonged until now.</summary>
    public FormerPlace? Former { get; init; }
}

/// <summary>A credit as a file gives it: printed, or as single names, or both.</summary>
/// <param name="Mbids">One for each name, or none.</param>
/// <param name="SortName">How the whole credit is sorted.</param>
public sealed record CreditClaim(string? Printed, IReadOnlyList<string> Names, IReadOnlyList<Mbid> Mbids, string? SortName)
{
    public static readonly CreditClaim Nobody = new(null, [], [], null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Printed) && Names.Count == 0 && Mbids.Count == 0;
}

/// <summary>The release that a file says it is on, and its place there.</summary>
public sealed record ReleaseClaim
{
    public required string Name { get; init; }

    /// <summary>The credit of the whole release; empty when the file does not say.</summary>
    public CreditClaim Credit { get; init; } = CreditClaim.Nobody;

    /// <summary>Marked as a compilation of different artists.</summary>
    public bool Compilation { get; init; }

    public Mbid? Mbid { get; init; }

    public Mbid? GroupMbid { get; init; }

    public Mbid? TrackMbid { get; init; }

    /// <summary>The folder of the whole release, discs in sub-folders counting as one.</summary>
    public required string Folder { get; init; }

    /// <summary>As given: <c>2007</c>, <c>2007-05</c> or <c>2007-05-15</c>.</summary>
    public string? Date { get; init; }

    public string? Country { get; init; }

    public string? Status { get; init; }

    public string? Label { get; init; }

    public string? CatalogNumber { get; init; }

    public string? Barcode { get; init; }

    /// <summary>MusicBrainz release-group types in lower case.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>From 1.</summary>
    public int Medium { get; init; } = 1;

    /// <summary>From 1; 0 when not known.</summary>
    public int Position { get; init; }

    /// <summary>The key of the attachment that lies in the folder.</summary>
    public int? CoverId { get; init; }

    internal ReleaseFacts Facts => new(PartialDate.From(Date), Country, Status, Label, CatalogNumber, Barcode);
}

/// <summary>What a file was matched to before.</summary>
/// <param name="RecordingIsShared">Whether files beyond the batch hold the same recording.</param>
/// <param name="TrackIsShared">Whether files beyond the batch have the same track.</param>
/// <param name="ReleaseIsShared">Whether files beyond the batch are on the same release.</param>
public sealed record FormerPlace(int RecordingId, int? TrackId, bool RecordingIsShared, bool TrackIsShared, bool ReleaseIsShared);
