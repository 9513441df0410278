using System.Diagnostics;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;

namespace FunQuail.Web.V2;

/// <summary>Turns refusals into problem bodies (RFC 9457). Pure: what it writes depends on its arguments alone.</summary>
internal static class V2Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>What is limited here goes by in moments.</summary>
    private const string RetryAfterSeconds = "5";

    /// <summary>The problem that tells of these errors; the first one's kind decides on the status.</summary>
    public static Problem From(IReadOnlyList<Error> errors, string traceId)
    {
        var first = errors[0];
        var fields = errors.Where(error => error.Field is not null).ToList();
        var several = fields.Count > 1;
        return Make(
            Statuses.Of(first.Kind),
            several ? "input.invalid" : first.Code,
            several ? $"{fields.Count} things are wrong with the request; each is told in errors." : first.Message,
            traceId,
            [.. fields.Select(error => new ProblemField { Field = error.Field!, Code = error.Code, Message = error.Message })]);
    }

    /// <summary>The problem for an answer that has only a status, because no endpoint had its say.</summary>
    public static Problem From(int status, string traceId) => status switch
    {
        400 => Make(status, "request.malformed", "The request could not be read. Compare it with /api/v2/docs.", traceId),
        404 => Make(status, "route.not_found",
            "There is nothing at this address. Items are named by GUID; /api/v2/docs lists all addresses.", traceId),
        405 => Make(status, "route.method_not_allowed",
            "This address does not take this method; the Allow header names those it takes.", traceId),
        406 => Make(status, "request.not_acceptable", "There is no answer of a type that the Accept header asks for.", traceId),
        412 => Make(status, VersionErrors.Outdated.Code, VersionErrors.Outdated.Message, traceId),
        413 => Make(status, "request.too_large", "The request is larger than this server takes.", traceId),
        415 => Make(status, "request.unsupported_type",
            "The body's type is not taken here; /api/v2/docs tells which are.", traceId),
        416 => Make(status, "audio.range_not_satisfiable",
            "The file has no such bytes; the Content-Range header tells its size.", traceId),
        429 => Make(status, "request.limited", "Too many requests. Try again after the time that Retry-After gives.", traceId),
        503 => Make(status, "server.unavailable", "The server cannot answer at the moment. Try again later.", traceId),
        >= 500 => Make(status, "server.failed", "The server failed. Its log tells more under the trace id.", traceId),
        _ => Make(status, "request.refused", "The request was refused.", traceId),
    };

    /// <summary>What the log calls the request.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Writes a problem over whatever the answer was going to be; headers of the status, like Allow, stay.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status429TooManyRequests) context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return V2Json.WriteAsync(context, problem, ContentType);
    }

    private static Problem Make(
        int status, string code, string detail, string traceId, IReadOnlyList<ProblemField>? fields = null) =>
        new()
        {
            Type = $"/problems/{code}",
            Title = TitleOf(status),
            Status = status,
            Detail = detail,
            Code = code,
            Errors = fields ?? [],
            TraceId = traceId,
        };

    private static string TitleOf(int status) => status switch
    {
        400 => "The request is not right",
        401 => "Nobody is signed in",
        403 => "This is not allowed",
        404 => "Not found",
        405 => "Method not allowed",
        406 => "Not acceptable",
        409 => "In conflict with what is there",
        410 => "Gone",
        412 => "Precondition failed",
        413 => "Too large",
        415 => "Unsupported type",
        416 => "Range not satisfiable",
        422 => "This cannot be carried out",
        429 => "Too many requests",
        503 => "Unavailable",
        >= 500 => "The server failed",
        _ => "Refused",
    };
}
