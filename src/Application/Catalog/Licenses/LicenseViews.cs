using System.ComponentModel.DataAnnotations;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>A licence in a list, or where it is named beside something else.</summary>
public record BaseLicense
{
    /// <summary>SPDX identifier in lower case, e.g. <c>cc-by-sa-4.0</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Where its text is.</summary>
    [Url]
    public required string Url { get; init; }
}

/// <summary>A licence on a page of its own.</summary>
public sealed record FullLicense : BaseLicense
{
    /// <summary>When it became known here.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>How many recordings are under it.</summary>
    public required int RecordingCount { get; init; }
}
