namespace FunQuail.Web.V1.Identity;

/// <summary>What would change of an account; names of its owner are passed over, since it has none of this kind.</summary>
internal sealed record AuthUserChange
{
    /// <summary>The name to log in with, which is the one that the account has.</summary>
    public string? Username { get; init; }
}
