using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
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
        if (context.JsonTypeInfo.Type == typeof(DateTimeOffset?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;

        // Answers grow: a client that refuses what it does not know would break with the next version. Bodies take what they say.
        schema.AdditionalPropertiesAllowed =
            Find<JsonUnmappedMemberHandlingAttribute>(context.JsonTypeInfo.Type) is not { } unknown
            || unknown.UnmappedMemberHandling is JsonUnmappedMemberHandling.Skip;
        // What clients name themselves.
        if (context.JsonTypeInfo.Kind is JsonTypeInfoKind.Dictionary) schema.AdditionalProperties = new OpenApiSchema();
        // What may be left out of a change, and may not be null.
        if (context.JsonPropertyInfo is { IsGetNullable: true, IsSetNullable: false }) schema.Type &= ~JsonSchemaType.Null;
        if (context.JsonPropertyInfo?.AttributeProvider is { } property) AddDeclared(schema, property);
        return Task.CompletedTask;
    }

    private static void AddDeclared(OpenApiSchema schema, ICustomAttributeProvider property)
    {
        // All whole numbers of v2 count, measure or number something.
        if (schema.Type?.HasFlag(JsonSchemaType.Integer) is true) schema.Minimum ??= "0";

        // What is left out instead of being null is never null.
        if (Find<JsonIgnoreAttribute>(property)?.Condition == JsonIgnoreCondition.WhenWritingNull)
            schema.Type &= ~JsonSchemaType.Null;

        if (Find<UrlAttribute>(property) is not null) schema.Format = "uri";
        if (Find<EmailAddressAttribute>(property) is not null) schema.Format = "email";
        if (Find<AllowedValuesAttribute>(property) is not { } allowed) return;

        var target = schema.Items as OpenApiSchema ?? schema;
        target.Enum = [.. allowed.Values.OfType<string>().Select(value => (JsonNode)JsonValue.Create(value)!)];
    }

    private static T? Find<T>(ICustomAttributeProvider property)
        where T : Attribute => property.GetCustomAttributes(typeof(T), false).OfType<T>().FirstOrDefault();
}
