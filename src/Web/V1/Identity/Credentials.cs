namespace FunQuail.Web.V1.Identity;

/// <summary>Somebody who logs in.</summary>
internal sealed record Credentials
{
    /// <summary>The name of the account, or its e-mail address.</summary>
    public required string Username { get; init; }

    /// <summary>The password of the account.</summary>
    public required string Password { get; init; }
}
