using System.ComponentModel.DataAnnotations;

namespace FunQuail.Application.Federation.Actors;

/// <summary>An actor where it is named beside something else.</summary>
public sealed record BaseActor
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The id in the federation.</summary>
    [Url]
    public required string Fid { get; init; }

    /// <summary>The page for people.</summary>
    [Url]
    public required string Url { get; init; }

    /// <summary><c>name@domain</c>.</summary>
    public required string FullUsername { get; init; }

    /// <summary>The name before the <c>@</c>.</summary>
    public required string PreferredUsername { get; init; }

    /// <summary>The name to show; null when there is none but the others.</summary>
    public required string? Name { get; init; }

    /// <summary>The server that the actor belongs to.</summary>
    public required string Domain { get; init; }

    /// <summary>Whether it belongs to this server.</summary>
    public required bool Local { get; init; }
}
