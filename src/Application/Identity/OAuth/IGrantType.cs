using FunQuail.Domain.Common;
using FunQuail.Domain.Identity.OAuth;

namespace FunQuail.Application.Identity.OAuth;

/// <summary>A way to come to tokens (RFC 6749, 4). To add one, register one.</summary>
public interface IGrantType
{
    /// <summary>What requests call it, e.g. <c>refresh_token</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Runs inside the transaction. Refuses by a failure, which stores nothing, or by an outcome with a refusal, when the refusal
    /// itself has to be stored.
    /// </summary>
    Task<Result<GrantOutcome>> IssueAsync(TokenRequest request, OAuthApplication application, CancellationToken ct);
}

/// <summary>What an application sends for tokens. Each grant takes what it knows.</summary>
/// <param name="Credentials">Who asks.</param>
/// <param name="GrantType">Which way it goes.</param>
public sealed record TokenRequest(ClientCredentials Credentials, string GrantType)
{
    public string? Code { get; init; }

    public string? RedirectUri { get; init; }

    public string? Verifier { get; init; }

    public string? RefreshToken { get; init; }

    public string? Scope { get; init; }
}

/// <summary>By what an application says and proves who it is.</summary>
/// <param name="Secret">Null for an application that has none.</param>
public sealed record ClientCredentials(string? ClientId, string? Secret);

/// <summary>Tokens, shown once.</summary>
public sealed record IssuedTokens(string AccessToken, string RefreshToken, TimeSpan Lifetime, string Scopes);

/// <summary>Tokens, or a refusal that has changed something: a theft was found, and its tokens were revoked.</summary>
public sealed record GrantOutcome(IssuedTokens? Tokens, Error? Refusal)
{
    public static GrantOutcome Of(IssuedTokens tokens) => new(tokens, null);

    public static GrantOutcome Refused(Error refusal) => new(null, refusal);
}
