namespace FunQuail.Application.Identity.Scopes;

/// <summary>Adds scopes to the registry. Each API family that has words of its own registers one.</summary>
public interface IScopeSource
{
    IReadOnlyList<AccessScope> Scopes { get; }
}
