using System.Text.Json.Serialization;
using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V1.OAuth;

/// <summary>What a token is good for (RFC 7662, 2.2). One that is not active tells nothing else.</summary>
/// <param name="Active">Whether it opens anything.</param>
internal sealed record Introspection(bool Active)
{
    /// <summary>What it may do, separated by blanks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    /// <summary>The application that it was given to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientId { get; init; }

    /// <summary>Whose things it opens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Username { get; init; }

    /// <summary>`Bearer`, or which other kind it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    /// <summary>When it ends, in Unix time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Exp { get; init; }

    /// <summary>When it was given, in Unix time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Iat { get; init; }

    /// <summary>The GUID of whose things it opens.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Sub { get; init; }

    public static Introspection From(TokenState state) => state.Description is not { } token
        ? new Introspection(false)
        : new Introspection(true)
        {
            Scope = token.Scopes,
            ClientId = token.ClientId,
            Username = token.UserName,
            TokenType = token.Kind == "access_token" ? "Bearer" : token.Kind,
            Exp = token.ExpirationDate.ToUnixTimeSeconds(),
            Iat = token.CreationDate.ToUnixTimeSeconds(),
            Sub = token.Subject?.ToString(),
        };
}
