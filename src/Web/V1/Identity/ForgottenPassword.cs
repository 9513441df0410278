namespace FunQuail.Web.V1.Identity;

/// <summary>Somebody who forgot the password.</summary>
internal sealed record ForgottenPassword
{
    /// <summary>The address of the account, to which a link is sent.</summary>
    public required string Email { get; init; }
}
