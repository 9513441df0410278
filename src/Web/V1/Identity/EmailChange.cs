namespace FunQuail.Web.V1.Identity;

/// <summary>Another e-mail address for the account.</summary>
internal sealed record EmailChange
{
    /// <summary>The password of the account.</summary>
    public required string Password { get; init; }

    /// <summary>The address in place of the present one.</summary>
    public required string Email { get; init; }
}
