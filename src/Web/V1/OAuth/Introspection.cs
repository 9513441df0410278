using System.Text.Json.Serialization;
using FunQuail.Application.Identity.OAuth;

namespace FunQuail.Web.V1.OAuth;

/// <summary>What a token is good for (RFC 7662, 2.2). One that is not active tells nothing else.</summary>
internal sealed record Introspection(bool Active)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ClientId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Username { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TokenType { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Exp { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Iat { get; init; }

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
