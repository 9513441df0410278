namespace FunQuail.Web.V2;

/// <summary>Why a request was refused (RFC 9457, <c>application/problem+json</c>).</summary>
internal sealed record Problem
{
    /// <summary>Names the kind of problem: <c>/problems/</c> and the code.</summary>
    public required string Type { get; init; }

    /// <summary>What the status means, the same for each problem of this status.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened and how to mend it.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable name of the problem, <c>thing.situation</c>. Each status tells which there are; more may come.</summary>
    public required string Code { get; init; }

    /// <summary>The input that is wrong; empty when it is not the input.</summary>
    public required IReadOnlyList<ProblemField> Errors { get; init; }

    /// <summary>Finds the request in the server's log.</summary>
    public required string TraceId { get; init; }
}

/// <summary>One input that is wrong.</summary>
internal sealed record ProblemField
{
    /// <summary>The parameter or property.</summary>
    public required string Field { get; init; }

    /// <summary>Stable name of what is wrong with it.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong with it and what would be right.</summary>
    public required string Message { get; init; }
}
