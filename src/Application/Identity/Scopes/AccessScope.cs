using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Scopes;

/// <summary>Something that may be allowed by name.</summary>
/// <param name="Name">E.g. <c>read:libraries</c>.</param>
/// <param name="Meaning">What it allows, in words that whoever is asked for consent understands.</param>
public sealed record AccessScope(string Name, string Meaning)
{
    /// <summary>Whether applications may be given it. What is not stays with people who are here in person.</summary>
    public bool Grantable { get; init; }

    /// <summary>Whether everybody has it on a server that lets the unknown read.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The permission without which an account does not have it.</summary>
    public Permissions Needs { get; init; }

    /// <summary>The scopes that it stands for; empty for one that stands for itself.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];
}
