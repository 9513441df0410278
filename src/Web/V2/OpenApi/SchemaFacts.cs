using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Adds to a schema what the type system does not tell: the words that a text may be, that a date is text.</summary>
internal static class SchemaFacts
{
    public static Task AddAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        // Dates have a converter of their own, whose output nobody can look into.
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String;

        var allowed = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), false)
            .OfType<AllowedValuesAttribute>().FirstOrDefault();
        if (allowed is null) return Task.CompletedTask;

        var target = schema.Items as OpenApiSchema ?? schema;
        target.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)JsonValue.Create(value)!)];
        return Task.CompletedTask;
    }
}
