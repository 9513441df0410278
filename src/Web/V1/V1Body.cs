using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace FunQuail.Web.V1;

/// <summary>
/// The body of a request, for an endpoint to take as a parameter. What <typeparamref name="T"/> declares is taken from JSON, a
/// form or a form of parts; other fields are passed over, as Django does. All that is wrong is told at once, by
/// <see cref="BodyRules"/>, before the endpoint runs.
/// </summary>
internal sealed class V1Body<T> : ICheckedBody, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly JsonTypeInfo Shape = V1Json.Options.GetTypeInfo(typeof(T));

    private readonly Result<T> _read;
    private readonly V1Fields _fields;

    private V1Body(V1Fields fields) => (_read, _fields) = (Read(fields), fields);

    public T Value => _read.Value;

    public IReadOnlyList<Error> Errors => _read.Errors;

    /// <summary>Whether the body says anything of a property, be it null.</summary>
    public bool Gives(string property) => _fields.Gives(JsonNamingPolicy.SnakeCaseLower.ConvertName(property));

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V1Body<T>?> BindAsync(HttpContext context) =>
        new((await V1Fields.BindAsync(context))!);

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new AcceptsMetadata(
            ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"], typeof(T)));
        builder.Metadata.Add(new RequestSizeLimitAttribute(V1Routes.SmallBody));
    }

    private static Result<T> Read(V1Fields fields)
    {
        if (fields.Problem is { } problem) return Error.Invalid("body.unreadable", problem);

        var errors = Shape.Properties.Select(property => WhyNot(property, fields)).OfType<Error>().ToList();
        if (errors.Count > 0) return Result<T>.Failure(errors);

        var given = Shape.Properties.Where(property => fields.Has(property.Name));
        return new JsonObject(given.Select(property => KeyValuePair.Create(property.Name, ValueOf(property, fields))))
            .Deserialize<T>(V1Json.Options)!;
    }

    /// <summary>In the words of Django.</summary>
    private static Error? WhyNot(JsonPropertyInfo property, V1Fields fields) => fields[property.Name] switch
    {
        _ when fields.Repeated.Contains(property.Name) =>
            Wrong(property, "field.repeated", "This field is given more than once."),
        null => property.IsRequired ? Wrong(property, "field.missing", "This field is required.") : null,
        "" when property.IsRequired => Wrong(property, "field.blank", "This field may not be blank."),
        _ when HasNull(property, fields) => Wrong(property, "field.bad_character", "Null characters are not allowed."),
        _ when !IsSimple(property) => IsReadable(property, fields)
            ? null : Wrong(property, "field.not_object", "Invalid data. Expected a dictionary."),
        "" => null,
        var text when property.PropertyType == typeof(bool) && !bool.TryParse(text, out _) =>
            Wrong(property, "field.not_boolean", "Must be a valid boolean."),
        _ => null,
    };

    private static Error Wrong(JsonPropertyInfo property, string code, string message) =>
        Error.Invalid(code, message, property.Name);

    private static bool IsSimple(JsonPropertyInfo property) =>
        property.PropertyType == typeof(string) || property.PropertyType == typeof(bool);

    private static bool HasNull(JsonPropertyInfo property, V1Fields fields)
    {
        var texts = fields.ObjectOf(property.Name) is { } inner ? JsonTexts.In(inner) : [fields[property.Name]!];
        return texts.Any(text => text.Contains('\0', StringComparison.Ordinal));
    }

    private static bool IsReadable(JsonPropertyInfo property, V1Fields fields)
    {
        try
        {
            return fields.ObjectOf(property.Name)?.Deserialize(property.PropertyType, V1Json.Options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode? ValueOf(JsonPropertyInfo property, V1Fields fields) =>
        property.PropertyType == typeof(bool) ? bool.Parse(fields[property.Name]!)
        : property.PropertyType == typeof(string) ? fields[property.Name]
        : JsonObject.Create(fields.ObjectOf(property.Name)!.Value);
}
