namespace FunQuail.Application.Identity.Sessions;

/// <summary>Where an account is logged in, for its owner.</summary>
public sealed record BaseSession
{
    /// <summary>Names it, to end it.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the browser calls itself; null when it said nothing.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>The address that it was opened from; null when it is not known.</summary>
    public required string? Address { get; init; }

    /// <summary>When somebody logged in.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>When it was used last, give or take a quarter of an hour.</summary>
    public required DateTimeOffset LastUsedDate { get; init; }

    /// <summary>Whether it is the one that asks.</summary>
    public required bool Current { get; init; }
}
