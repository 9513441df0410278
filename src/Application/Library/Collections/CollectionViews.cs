using System.ComponentModel.DataAnnotations;
using FunQuail.Application.Federation.Actors;

namespace FunQuail.Application.Library.Collections;

/// <summary>A collection in a list.</summary>
public sealed record BaseCollection
{
    /// <summary>What it is named by.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is kept on this server.</summary>
    public required bool Local { get; init; }

    /// <summary>Who decides what it holds, and for whom.</summary>
    public required BaseActor Owner { get; init; }

    /// <summary>
    /// Who may play what it holds: <c>private</c> (the owner and approved followers), <c>local</c> (accounts here) or
    /// <c>public</c>.
    /// </summary>
    [AllowedValues("private", "local", "public")]
    public required string Visibility { get; init; }

    /// <summary>Whether the server keeps it by itself, so that nobody can edit or delete it.</summary>
    public required bool Automatic { get; init; }
}
