using FunQuail.Application.Identity.Access;

namespace FunQuail.Web.Http.Authentication;

/// <summary>Finds out whose eyes a request uses. Limits count by it before <see cref="Admission"/> turns anybody away.</summary>
internal sealed class Recognition(RequestDelegate next)
{
    // What it needs comes with the request: the server's own address is not known when the pipeline is built.
    public async Task InvokeAsync(HttpContext context, RequestViewer request, Proofs proofs, IViewers viewers)
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            if (AccessRules.Of(endpoint).AsksWho) request.Proof = await proofs.ReadAsync(context, endpoint);
            request.Viewer = request.Proof.Viewer ?? viewers.Nobody;
        }

        await next(context);
    }
}
