using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.Http.OpenApi;

/// <summary>
/// Explains a property that is some view or null at the property, where readers and generators look, instead of inside the
/// choice.
/// </summary>
internal static class NullableReferences
{
    public static Task ExplainAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var schemas = document.Components?.Schemas?.Values ?? [];
        var properties = schemas.SelectMany(schema => schema.Properties?.Values.ToList() ?? []);
        foreach (var property in properties.OfType<OpenApiSchema>().Where(property => property.Description is null))
        {
            foreach (var view in (property.OneOf ?? []).OfType<OpenApiSchemaReference>())
                (property.Description, view.Description) = (view.Description, null);
        }

        return Task.CompletedTask;
    }
}
