namespace FunQuail.Application.Common.Reading;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Page">From 1. Ignored when there is a cursor.</param>
/// <param name="Size">From 1 to 100.</param>
/// <param name="Cursor">The opaque place where a former answer stopped.</param>
/// <param name="Ordering">One of the list's order names, <c>-</c> in front for descending; null for the list's own order.</param>
public sealed record PageRequest(int Page = 1, int Size = PageRequest.DefaultSize, string? Cursor = null, string? Ordering = null)
{
    public const int DefaultSize = 50;
    public const int MaxSize = 100;

    /// <summary>How many items may be jumped over by page number; beyond that a client follows cursors.</summary>
    public const int MaxJump = 10_000;
}
