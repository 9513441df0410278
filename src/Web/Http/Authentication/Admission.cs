using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Lets requests in as the routes declare, once <see cref="Recognition"/> knows whose they are.</summary>
internal sealed class Admission(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, RequestViewer request)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        if (WhyNot(context, endpoint, request) is { } refusal)
        {
            Challenge.Write(context, refusal, AccessRules.Of(endpoint));
            await RefuseAsync(context, endpoint, refusal);
            return;
        }

        await next(context);
    }

    private static Error? WhyNot(HttpContext context, RouteEndpoint endpoint, RequestViewer request)
    {
        var proof = request.Proof;
        if (proof.Refusal == AccessErrors.ForgedRequest) return proof.Refusal;
        var rule = AccessRules.Of(endpoint);
        if (rule.ScopeOf(context.Request.Method) is not { } scope) return null;
        if (proof.Refusal is not null && endpoint.Metadata.GetMetadata<ForgivesBadTokens>() is null) return proof.Refusal;
        if (rule.NeedsAccount && request.Viewer.AccountId is null) return proof.Refusal ?? AccessErrors.NotAuthenticated;
        if (request.Viewer.Scopes.Contains(scope)) return null;

        return proof.Refusal
            ?? (proof.Viewer is null ? AccessErrors.NotAuthenticated : AccessErrors.InsufficientScope(scope));
    }

    private static Task RefuseAsync(HttpContext context, RouteEndpoint endpoint, Error refusal)
    {
        if (endpoint.Metadata.GetMetadata<RefusalWriter>() is { } writer) return writer.WriteAsync(context, refusal);

        context.Response.StatusCode = Statuses.Of(refusal.Kind);
        return Task.CompletedTask;
    }
}
