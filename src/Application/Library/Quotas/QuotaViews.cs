namespace FunQuail.Application.Library.Quotas;

/// <summary>How much room somebody's files take, and how much they may.</summary>
public sealed record Quota
{
    /// <summary>The bytes of all files that are theirs.</summary>
    public required long Used { get; init; }

    /// <summary>The bytes that they may use; null where nothing limits them.</summary>
    public required long? Limit { get; init; }
}
