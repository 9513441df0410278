using FunQuail.Application.Common.Security;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;

namespace FunQuail.Web.Http.Authentication;

/// <summary>
/// Lets requests in as the routes declare, and says whose eyes they use. A route that declares nothing is a defect, and is not
/// served.
/// </summary>
internal sealed class Admission(RequestDelegate next)
{
    // What it needs comes with the request: the server's own address is not known when the pipeline is built.
    public async Task InvokeAsync(HttpContext context, RequestViewer request, Proofs proofs, IViewers viewers)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var rule = RuleOf(endpoint);
        var proof = rule.AsksWho ? await proofs.ReadAsync(context, endpoint) : Proof.None;
        request.Viewer = proof.Viewer ?? viewers.Nobody;
        if (WhyNot(context, endpoint, proof, request.Viewer) is { } refusal)
        {
            Challenge.Write(context, refusal, rule);
            await RefuseAsync(context, endpoint, refusal);
            return;
        }

        await next(context);
    }

    private static Error? WhyNot(HttpContext context, RouteEndpoint endpoint, Proof proof, Viewer viewer)
    {
        if (proof.Refusal == AccessErrors.ForgedRequest) return proof.Refusal;
        if (RuleOf(endpoint).ScopeOf(context.Request.Method) is not { } scope) return null;
        if (proof.Refusal is not null && endpoint.Metadata.GetMetadata<ForgivesBadTokens>() is null) return proof.Refusal;
        if (viewer.Scopes.Contains(scope)) return null;

        return proof.Refusal
            ?? (proof.Viewer is null ? AccessErrors.NotAuthenticated : AccessErrors.InsufficientScope(scope));
    }

    private static AccessRule RuleOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessRule>()
        ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} does not declare who may come in.");

    private static Task RefuseAsync(HttpContext context, RouteEndpoint endpoint, Error refusal)
    {
        if (endpoint.Metadata.GetMetadata<RefusalWriter>() is { } writer) return writer.WriteAsync(context, refusal);

        context.Response.StatusCode = Statuses.Of(refusal.Kind);
        return Task.CompletedTask;
    }
}
