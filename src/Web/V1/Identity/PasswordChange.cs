namespace FunQuail.Web.V1.Identity;

/// <summary>Another password for the account.</summary>
internal sealed record PasswordChange
{
    /// <summary>The present password.</summary>
    public required string OldPassword { get; init; }

    /// <summary>The one in its place: at least 8 characters that are not easily guessed.</summary>
    public required string NewPassword1 { get; init; }

    /// <summary>The same once more.</summary>
    public required string NewPassword2 { get; init; }
}
