using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;

namespace FunQuail.Web.V2.Bodies;

/// <summary>Reads a JSON object as a type declares it, and finds everything that is wrong with it.</summary>
internal static class BodyReader
{
    private const int LongestName = 64;

    /// <exception cref="BadHttpRequestException">The body is longer than the endpoint takes, or breaks off.</exception>
    public static Task<Result<GivenBody<T>>> ReadAsync<T>(Stream body, CancellationToken ct)
        where T : class => ReadAsync(body, default, Read<T>, ct);

    /// <summary>Reads an object that may hold anything.</summary>
    /// <exception cref="BadHttpRequestException">The body is longer than the endpoint takes, or breaks off.</exception>
    public static Task<Result<JsonObject>> ReadObjectAsync(Stream body, CancellationToken ct) => ReadAsync(
        body,
        new JsonDocumentOptions { AllowDuplicateProperties = false },
        root => WhyNoObject(root) is { } other ? other : Result<JsonObject>.Success(JsonObject.Create(root.Clone())!),
        ct);

    private static async Task<Result<T>> ReadAsync<T>(
        Stream body, JsonDocumentOptions options, Func<JsonElement, Result<T>> read, CancellationToken ct)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, options, ct);
            return read(document.RootElement);
        }
        catch (JsonException failure)
        {
            return Unreadable(failure);
        }
        catch (InvalidOperationException)
        {
            // A text that is no text in UTF-8 or UTF-16, of which the parser tells when it is asked for the text.
            return BadCharacter("");
        }
    }

    private static Result<GivenBody<T>> Read<T>(JsonElement body)
        where T : class
    {
        var type = (JsonTypeInfo<T>)V2Json.Options.GetTypeInfo(typeof(T));
        if (WhyNoObject(body) is { } other) return other;

        var errors = Check(body, type).ToList();
        return errors.Count > 0
            ? Result<GivenBody<T>>.Failure(errors)
            : new GivenBody<T>(
                body.Deserialize(type)!, body.EnumerateObject().Select(one => one.Name).ToHashSet(StringComparer.Ordinal));
    }

    private static Error? WhyNoObject(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object => null,
        JsonValueKind.Array => Error.Invalid(
            "body.not_object", "Send one object and no list: each request makes or changes one thing."),
        _ => Error.Invalid("body.not_object", "Send an object, with the properties between braces."),
    };

    private static IEnumerable<Error> Check(JsonElement body, JsonTypeInfo type)
    {
        var known = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in body.EnumerateObject())
        {
            var error = !known.TryGetValue(one.Name, out var property) ? Unknown(one.Name, known.Keys)
                : !given.Add(one.Name) ? Repeated(one.Name)
                : CheckValue(one.Value, property);
            if (error is not null) yield return error;
        }

        foreach (var property in type.Properties.Where(property => property.IsRequired && !given.Contains(property.Name)))
            yield return Missing(property.Name);
    }

    private static Error? CheckValue(JsonElement value, JsonPropertyInfo property)
    {
        if (value.ValueKind == JsonValueKind.Null && !property.IsSetNullable) return WrongType(property, "");
        if (Texts(value).Any(text => text.Contains('\0', StringComparison.Ordinal))) return BadCharacter(property.Name);

        try
        {
            value.Deserialize(V2Json.Options.GetTypeInfo(property.PropertyType));
            return null;
        }
        catch (JsonException failure)
        {
            // "$" is the value itself.
            return WrongType(property, failure.Path?.TrimStart('$') ?? "");
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Texts(one.Value).Prepend(one.Name)),
        _ => [],
    };

    private static string Shown(string name) => name.Length > LongestName ? name[..LongestName] + "…" : name;

    private static Error Unreadable(JsonException failure)
    {
        var place = failure is { LineNumber: { } line, BytePositionInLine: { } at }
            ? FormattableString.Invariant($" It stops being JSON in line {line + 1}, at byte {at + 1}.")
            : "";
        return Error.Invalid("body.unreadable", $"Send a JSON object in UTF-8 as the body.{place}");
    }

    private static Error Unknown(string name, IReadOnlyCollection<string> known)
    {
        var hint = Suggestions.For(name, known) is { } near
            ? $"Did you mean `{near}`?"
            : $"This address takes {string.Join(", ", known.Select(one => $"`{one}`"))}.";
        return Error.Invalid("body.unknown_property", $"There is no property `{Shown(name)}` here. {hint}", Shown(name));
    }

    private static Error Repeated(string name) =>
        Error.Invalid("body.repeated_property", $"Give `{name}` only once.", name);

    private static Error Missing(string name) => Error.Invalid("body.missing_property", $"Give `{name}`, too.", name);

    private static Error BadCharacter(string field) => Error.Invalid(
        "body.bad_character", "A text holds a character that is none, or NUL: leave it out.", field.Length > 0 ? field : null);

    private static Error WrongType(JsonPropertyInfo property, string inside)
    {
        var field = property.Name + inside;
        return inside.Length > 0
            ? Error.Invalid("body.wrong_type", $"`{field}` is not of the type that it should be: see /api/v2/docs.", field)
            : Error.Invalid("body.wrong_type", $"`{field}` has to be {Meaning(property)}.", field);
    }

    private static string Meaning(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var meaning = type == typeof(string) ? "a text"
            : type == typeof(bool) ? "true or false"
            : type == typeof(int) || type == typeof(long) ? "a whole number"
            : type == typeof(Guid) ? "a GUID"
            : type == typeof(DateTimeOffset) ? "a date such as 2026-11-25T08:00:00Z"
            : JsonKindOf(type);
        var mayBeNull = property.IsSetNullable && (!property.PropertyType.IsValueType || type != property.PropertyType);
        return mayBeNull ? meaning + " or null" : meaning;
    }

    private static string JsonKindOf(Type type) =>
        V2Json.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable ? "a list" : "an object";
}
