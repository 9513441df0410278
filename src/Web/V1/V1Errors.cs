using System.Text.Json;
using FunQuail.Application.Identity.Access;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;

namespace FunQuail.Web.V1;

/// <summary>Turns refusals into the bodies of Django REST framework, in the words that clients compare.</summary>
internal static class V1Errors
{
    public const string NotFound = "Not found.";

    public static Task WriteAsync(HttpContext context, Error error) => WriteAsync(context, [error]);

    public static Task WriteAsync(HttpContext context, IReadOnlyList<Error> errors) =>
        V1Json.WriteAsync(context, BodyOf(errors), StatusOf(errors[0].Kind));

    /// <summary>What an answer says that has only a status.</summary>
    public static Task WriteAsync(HttpContext context, int status) =>
        V1Json.WriteAsync(context, Detail(TextOf(status, context.Request)), status);

    public static Dictionary<string, object> BodyOf(IReadOnlyList<Error> errors)
    {
        var fields = errors.Where(error => error is { Kind: ErrorKind.Invalid or ErrorKind.Conflict, Field: not null })
            .GroupBy(error => JsonNamingPolicy.SnakeCaseLower.ConvertName(error.Field!));
        var body = fields.ToDictionary(field => field.Key, field => (object)field.Select(error => error.Message).ToList());
        return body.Count > 0 ? body : Detail(TextOf(errors[0]));
    }

    public static Dictionary<string, object> Detail(string text) => new() { ["detail"] = text };

    /// <summary>What does not go together with what is there is a wrong input to Django.</summary>
    private static int StatusOf(ErrorKind kind) =>
        kind is ErrorKind.Conflict ? StatusCodes.Status400BadRequest : Statuses.Of(kind);

    private static string TextOf(Error error) => error switch
    {
        { Kind: ErrorKind.Unauthenticated } => "Authentication credentials were not provided.",
        _ when error == AccessErrors.ForgedRequest => "CSRF Failed: CSRF token missing or incorrect.",
        { Code: "access.insufficient_scope" } => "You do not have permission to perform this action.",
        { Kind: ErrorKind.NotFound } => NotFound,
        _ => error.Message,
    };

    private static string TextOf(int status, HttpRequest request) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => $"Method \"{request.Method}\" not allowed.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status415UnsupportedMediaType => $"Unsupported media type \"{request.ContentType}\" in request.",
        >= 500 => "The server failed.",
        _ => "The request was refused.",
    };
}
