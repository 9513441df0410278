namespace FunQuail.Web.V1.OAuth;

/// <summary>A refusal of the token endpoint and its neighbours (RFC 6749, 5.2).</summary>
internal sealed record OAuthError
{
    /// <summary>What is wrong, in a word of the RFC.</summary>
    public required string Error { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string ErrorDescription { get; init; }
}
