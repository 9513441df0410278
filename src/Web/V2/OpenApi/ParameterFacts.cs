using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Describes parameters from the same declarations by which requests are checked.</summary>
internal static class ParameterFacts
{
    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var declared = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().SelectMany(QueryParameter.Of);
        var described = (operation.Parameters ?? []).OfType<OpenApiParameter>().ToDictionary(parameter => parameter.Name!);
        foreach (var parameter in declared) Describe(described[parameter.Name], parameter);

        if (described.GetValueOrDefault("guid") is { } guid) guid.Description = "The thing's GUID.";
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiParameter described, QueryParameter parameter)
    {
        described.Description = parameter.Description;
        described.Required = parameter.Required;
        described.Schema = SchemaOf(parameter);
        if (parameter.Repeatable) (described.Style, described.Explode) = (ParameterStyle.Form, true);
        if (parameter.CommaSeparated) (described.Style, described.Explode) = (ParameterStyle.Form, false);
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter) => parameter.Repeatable || parameter.CommaSeparated
        ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = SchemaOfOne(parameter) }
        : SchemaOfOne(parameter);

    private static OpenApiSchema SchemaOfOne(QueryParameter parameter)
    {
        var type = parameter.Type.GetElementType() ?? parameter.Type;
        var schema = new OpenApiSchema
        {
            Type = type == typeof(int) ? JsonSchemaType.Integer : type == typeof(bool) ? JsonSchemaType.Boolean
                : JsonSchemaType.String,
            Format = type == typeof(int) ? "int32" : type == typeof(Guid) ? "uuid" : null,
            Default = ValueOf(parameter.Default),
            MaxLength = parameter.MaxLength,
            Enum = parameter.Allowed?.Select(value => (JsonNode)JsonValue.Create(value)!).ToList(),
        };
        if (parameter.Bounds is { } bounds)
        {
            schema.Minimum = Convert.ToString(bounds.Minimum, CultureInfo.InvariantCulture);
            if (bounds.Maximum is not int.MaxValue)
                schema.Maximum = Convert.ToString(bounds.Maximum, CultureInfo.InvariantCulture);
        }

        return schema;
    }

    private static JsonValue? ValueOf(object? value) => value switch
    {
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        _ => null,
    };
}
