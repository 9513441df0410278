using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V1.OpenApi;

/// <summary>Describes what v1 writes in its own way: names in snake_case, dates as text.</summary>
internal static class SchemaFacts
{
    /// <summary>Null for types that are not ours.</summary>
    public static string? NameOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(V1Page<>))
            return type.GetGenericArguments()[0].Name + "Page";

        return type.Namespace?.StartsWith("FunQuail", StringComparison.Ordinal) is true ? type.Name : null;
    }

    public static Task AddAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        // Dates have a converter of their own, whose output nobody can look into.
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        // Answers grow, and what a body holds beside its fields is passed over.
        schema.AdditionalPropertiesAllowed = true;
        // What is left out instead of being null is never null.
        if (context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), false) is true)
            schema.Type &= ~JsonSchemaType.Null;
        return Task.CompletedTask;
    }

    /// <summary>The generator reads types by the rules of v2.</summary>
    public static Task NameInSnakeCaseAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        foreach (var schema in (document.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
        {
            schema.Properties = schema.Properties?.ToDictionary(property => Snake(property.Key), property => property.Value);
            schema.Required = schema.Required?.Select(Snake).ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
