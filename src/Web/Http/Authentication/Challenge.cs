using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Tells a client by which scheme it may come in, and what was wrong with its token (RFC 6750, 3).</summary>
internal static class Challenge
{
    private const string Scheme = "Bearer realm=\"api\"";

    public static void Write(HttpContext context, Error refusal, AccessRule rule)
    {
        if (refusal == AccessErrors.ForgedRequest) return;

        context.Response.Headers.WWWAuthenticate = refusal switch
        {
            _ when refusal == AccessErrors.InvalidToken =>
                Scheme + ",error=\"invalid_token\",error_description=\"The access token is invalid.\"",
            { Kind: ErrorKind.Forbidden } =>
                $"{Scheme},error=\"insufficient_scope\",scope=\"{rule.ScopeOf(context.Request.Method)}\"",
            _ => Scheme,
        };
    }
}
