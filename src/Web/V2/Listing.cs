using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace FunQuail.Web.V2;

/// <summary>One part of a list.</summary>
internal sealed record Listing<T>
{
    /// <summary>How many items the whole list has.</summary>
    public required int Total { get; init; }

    /// <summary>False when <c>total</c> is an estimate (filtered lists beyond 10,000 items); absent when it is exact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TotalIsExact { get; init; }

    /// <summary>Address of the next part, to be followed as it is; null at the end.</summary>
    [Url]
    public required string? Next { get; init; }

    /// <summary>Address of the part before, to be followed as it is; null at the start.</summary>
    [Url]
    public required string? Previous { get; init; }

    /// <summary>The items, in order.</summary>
    public required IReadOnlyList<T> Results { get; init; }
}
