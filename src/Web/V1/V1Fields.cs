using System.Text.Json;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;

namespace FunQuail.Web.V1;

/// <summary>The fields of a body, which v1 takes as JSON, as a form, and as a form of parts.</summary>
internal sealed class V1Fields
{
    private readonly Dictionary<string, string> _values = [];
    private readonly Dictionary<string, JsonElement> _objects = [];
    private readonly HashSet<string> _given = [];
    private readonly HashSet<string> _repeated = [];

    private V1Fields()
    {
    }

    /// <summary>Why there are no fields; null when the body could be read.</summary>
    public string? Problem { get; private init; }

    public bool IsForm { get; private init; }

    /// <summary>Names that were given more than once.</summary>
    public IReadOnlyCollection<string> Repeated => _repeated;

    /// <summary>The value of a field; null when it was not given, or given as null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>Whether the body says anything of a field, be it null.</summary>
    public bool Gives(string name) => _given.Contains(name);

    /// <summary>The value of a field that is an object; null when it is none.</summary>
    public JsonElement? ObjectOf(string name) => _objects.TryGetValue(name, out var found) ? found : null;

    /// <summary>An error for each of the fields that is not there, in the words of Django.</summary>
    public IReadOnlyList<Error> Missing(params IReadOnlyList<string> names) =>
    [
        .. from name in names
           where string.IsNullOrEmpty(this[name])
           select Error.Invalid("field.missing", "This field is required.", name),
    ];

    /// <summary>Called by the framework for a parameter of this type.</summary>
    public static async ValueTask<V1Fields?> BindAsync(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType)
                return Of(await context.Request.ReadFormAsync(context.RequestAborted));
            if (context.Request.ContentLength is 0 || context.Request.ContentType is null) return new V1Fields();
            if (!context.Request.HasJsonContentType())
                return new V1Fields { Problem = $"Unsupported media type \"{context.Request.ContentType}\" in request." };

            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return Of(document.RootElement);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The latter is thrown for a text that is none in UTF-16, when it is asked for.
            return new V1Fields { Problem = "JSON parse error" };
        }
        catch (Exception broken) when (FormBodies.IsUnreadable(broken))
        {
            return new V1Fields { Problem = "The form could not be read." };
        }
    }

    private static V1Fields Of(IFormCollection form)
    {
        var fields = new V1Fields { IsForm = true };
        foreach (var (name, values) in form)
        {
            fields._values[name] = values[0] ?? "";
            fields._given.Add(name);
            if (values.Count > 1) fields._repeated.Add(name);
        }

        return fields;
    }

    private static V1Fields Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) return new V1Fields { Problem = "The body is not an object." };

        var fields = new V1Fields();
        foreach (var property in body.EnumerateObject())
        {
            if (!fields._values.TryAdd(property.Name, TextOf(property.Value) ?? "")) fields._repeated.Add(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Null) fields._values.Remove(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Object) fields.Keep(property);
            fields._given.Add(property.Name);
        }

        return fields;
    }

    /// <summary>Its texts are asked for, so that one that is none is told of here.</summary>
    private void Keep(JsonProperty property)
    {
        _ = JsonTexts.In(property.Value);
        _objects[property.Name] = property.Value.Clone();
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object => null,
        _ => value.GetRawText(),
    };
}
