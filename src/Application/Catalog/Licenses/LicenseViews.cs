using System.ComponentModel.DataAnnotations;

namespace FunQuail.Application.Catalog.Licenses;

/// <summary>A licence where it is named beside something else.</summary>
public sealed record BaseLicense
{
    /// <summary>SPDX identifier in lower case, e.g. <c>cc-by-sa-4.0</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The name in full.</summary>
    public required string Name { get; init; }

    /// <summary>Where its text is.</summary>
    [Url]
    public required string Url { get; init; }
}
