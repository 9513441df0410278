using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>
/// Describes what may be one of several types so that a typed client can tell by the type which it has: exactly one of them, each
/// with its type required.
/// </summary>
internal static class UnionFacts
{
    public static Task AddAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var schemas = document.Components!.Schemas!;
        foreach (var union in schemas.Values.OfType<OpenApiSchema>())
        {
            if (union.Discriminator?.PropertyName is not { } told) continue;

            (union.OneOf, union.AnyOf, union.Type, union.Required) = (union.AnyOf, null, null, null);
            foreach (var member in union.OneOf!.OfType<OpenApiSchemaReference>())
            {
                if (schemas[member.Reference.Id!] is not OpenApiSchema one) continue;

                one.Type = JsonSchemaType.Object;
                one.Required = new HashSet<string>([told, .. one.Required ?? new HashSet<string>()]);
                foreach (var (name, property) in one.Properties!)
                    property.Description = name == told ? "Tells which of the types it is." : "The thing itself, as on a card.";
            }
        }

        return Task.CompletedTask;
    }
}
