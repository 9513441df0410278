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
        var sent = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>().LastOrDefault()?.RequestType;
        foreach (var (type, content) in body.Content ?? new Dictionary<string, OpenApiMediaType>())
        {
            // Bytes as they are, and not in the letters that JSON would need.
            if (sent == typeof(byte[])) content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            else if (sent is not null && type.EndsWith("json", StringComparison.Ordinal))
                content.Example = ViewExamples.Of(sent, "/" + context.Description.RelativePath);
        }

        return Task.CompletedTask;
    }
}
