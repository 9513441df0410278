namespace FunQuail.Application.Federation.Actors;

/// <summary>An actor where it is named beside something else.</summary>
public sealed record BaseActor
{
    public required Guid Guid { get; init; }

    public required string Fid { get; init; }

    public required string Url { get; init; }

    /// <summary><c>name@domain</c>.</summary>
    public required string FullUsername { get; init; }

    public required string PreferredUsername { get; init; }

    public required string? Name { get; init; }

    public required string Domain { get; init; }

    public required bool Local { get; init; }
}
