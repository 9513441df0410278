using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V1.OpenApi;

/// <summary>Describes what is sent, and gives each method of an address a name of its own.</summary>
internal static class BodyFacts
{
    public static async Task AddAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        // PUT and PATCH are one endpoint.
        if (context.Description.HttpMethod == HttpMethods.Put) operation.OperationId += ".put";
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Description ??= MeaningOf(parameter.Name!);

        var declared = context.Description.ActionDescriptor.EndpointMetadata.OfType<DescribedBody>().LastOrDefault();
        if (declared is not null) operation.RequestBody = await BodyOf(declared, context, ct);
        if (operation.RequestBody is OpenApiRequestBody body) body.Required = true;
    }

    private static string MeaningOf(string parameter) => parameter switch
    {
        "clientId" => "What the application calls itself by.",
        _ => "The name of the account.",
    };

    private static async Task<OpenApiRequestBody> BodyOf(
        DescribedBody declared, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(declared.Type, null, ct);
        context.Document!.AddComponent<IOpenApiSchema>(declared.Type.Name, schema);
        return new OpenApiRequestBody
        {
            Content = declared.ContentTypes.ToDictionary(type => type, _ => new OpenApiMediaType
            {
                Schema = new OpenApiSchemaReference(declared.Type.Name, context.Document),
            }),
        };
    }
}
