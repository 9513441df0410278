using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Describes what is sent: a body has to be there, and an example of it.</summary>
internal static class BodyFacts
{
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        if (operation.RequestBody is not OpenApiRequestBody body) return Task.CompletedTask;

        body.Required = true;
        var taken = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault();
        if (taken?.RequestType is { } type && body.Content?.TryGetValue("application/json", out var json) is true)
            json.Example = ViewExamples.Of(type, "/" + context.Description.RelativePath);
        return Task.CompletedTask;
    }
}
