namespace FunQuail.Web.V1.Identity;

/// <summary>A password in place of one that was forgotten.</summary>
internal sealed record PasswordReset
{
    /// <summary>
    /// The number of the account in base64. Links of this server's messages do without: the token tells whose it is.
    /// </summary>
    public string? Uid { get; init; }

    /// <summary>The token of the link in the message.</summary>
    public required string Token { get; init; }

    /// <summary>At least 8 characters that are not easily guessed.</summary>
    public required string NewPassword1 { get; init; }

    /// <summary>The same once more.</summary>
    public required string NewPassword2 { get; init; }
}
