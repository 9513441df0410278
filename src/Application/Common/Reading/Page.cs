namespace FunQuail.Application.Common.Reading;

/// <summary>One part of a list.</summary>
/// <param name="Results">The items, in order.</param>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="TotalIsExact">False when the total is an estimate (filtered lists beyond 10,000 items).</param>
/// <param name="Next">Where the next part starts, or null at the end.</param>
/// <param name="Previous">Where the part before starts, or null at the start.</param>
public sealed record Page<T>(IReadOnlyList<T> Results, int Total, bool TotalIsExact, string? Next, string? Previous);
