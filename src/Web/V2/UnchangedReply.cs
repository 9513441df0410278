using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.V2;

/// <summary>304 for a client whose copy still holds.</summary>
internal sealed class UnchangedReply(EntityTagHeaderValue tag) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => V2Reply.SendUnchanged(httpContext, tag);
}
