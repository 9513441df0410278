using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FunQuail.Web.Http;
using FunQuail.Web.V2.Idempotency;
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
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        if (marks.OfType<Conditional>().Any()) AddHeader(operation, "If-Match", IfMatch.Description, "\"v3.8Jt1kQ0xWmZr5uYe\"");
        if (marks.OfType<Repeatable>().Any())
            AddHeader(operation, OnceOnly.Header, OnceOnly.Description, "01930d5e-9b52-7d10-8c2f-1e4d6b8fa0c9");
        foreach (var parameter in described.Values) AddExample(parameter, "/" + context.Description.RelativePath);
        return Task.CompletedTask;
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description, string example) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = example,
        });

    private static void Describe(OpenApiParameter described, QueryParameter parameter)
    {
        described.Description = parameter.Description;
        described.Required = parameter.Required;
        described.Schema = SchemaOf(parameter);
        if (parameter.Repeatable) (described.Style, described.Explode) = (ParameterStyle.Form, true);
        if (parameter.CommaList is not null) (described.Style, described.Explode) = (ParameterStyle.Form, false);
    }

    /// <summary>
    /// For a path as the parameter's own; for the query in its schema, lest the explorer fill it in and narrow a list by it.
    /// </summary>
    private static void AddExample(OpenApiParameter described, string path)
    {
        if (ViewExamples.OfParameter(described.Name!, path) is not { } example) return;

        if (described.In == ParameterLocation.Path) described.Example = JsonValue.Create(example);
        else if (described.Schema is OpenApiSchema schema)
            (schema.Items as OpenApiSchema ?? schema).Examples = [JsonValue.Create(example)];
    }

    private static OpenApiSchema SchemaOf(QueryParameter parameter) => parameter.Repeatable || parameter.CommaList is not null
        ? new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = SchemaOfOne(parameter),
            MaxItems = parameter.CommaList?.Most,
        }
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
            MaxLength = parameter.CommaList is null ? parameter.MaxLength : null,
            Pattern = parameter.Forms?.Pattern,
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
