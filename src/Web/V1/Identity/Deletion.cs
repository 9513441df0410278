namespace FunQuail.Web.V1.Identity;

/// <summary>The end of an account, wanted twice.</summary>
internal sealed record Deletion
{
    /// <summary>The password of the account.</summary>
    public required string Password { get; init; }

    /// <summary>True, so that nobody deletes unawares.</summary>
    public required bool Confirm { get; init; }
}
