using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Web.V1.Identity;

/// <summary>Somebody who registers.</summary>
internal sealed record NewUser
{
    /// <summary>The name to log in with, and the handle in the federation: letters a to z, digits and underscores.</summary>
    public required string Username { get; init; }

    /// <summary>Where messages go. A link is sent there, by which it is confirmed.</summary>
    public required string Email { get; init; }

    /// <summary>At least 8 characters that are not easily guessed.</summary>
    public required string Password1 { get; init; }

    /// <summary>The same once more.</summary>
    public required string Password2 { get; init; }

    /// <summary>The code of an invitation, which opens servers that are not open to everybody.</summary>
    public string? Invitation { get; init; }

    public RegisterAccount ToCommand() => new(
        Username.Trim(), Email.Trim(), Password1, string.IsNullOrWhiteSpace(Invitation) ? null : Invitation.Trim());
}
