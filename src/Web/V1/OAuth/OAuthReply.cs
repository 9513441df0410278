using FunQuail.Domain.Common;

namespace FunQuail.Web.V1.OAuth;

/// <summary>Answers of the token endpoint and its neighbours, in the bodies and with the headers of RFC 6749, 5.</summary>
internal static class OAuthReply
{
    private const string CodePrefix = "oauth.";

    public static IResult Of<T>(T body) => new Answer<T>(body, StatusCodes.Status200OK, AsksForBasic: false);

    /// <summary>Done, and nothing to say of it (RFC 7009, 2.2).</summary>
    public static IResult Empty() => new Answer<object>(null, StatusCodes.Status200OK, AsksForBasic: false);

    public static IResult Refusal(Error error)
    {
        var isClient = error.Kind == ErrorKind.Unauthenticated;
        var isOurs = error.Code.StartsWith(CodePrefix, StringComparison.Ordinal);
        var word = isOurs ? error.Code[CodePrefix.Length..] : "invalid_request";
        return new Answer<OAuthError>(
            new OAuthError { Error = word, ErrorDescription = error.Message },
            isClient ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest,
            AsksForBasic: isClient);
    }

    /// <summary>To what is no request at all: one that is too large.</summary>
    public static Task WriteAsync(HttpContext context, int status)
    {
        ForbidStoring(context.Response);
        var error = new OAuthError { Error = "invalid_request", ErrorDescription = "The request is too large, or breaks off." };
        return V1Json.WriteAsync(context, error, status);
    }

    /// <summary>What holds a secret is kept nowhere on the way.</summary>
    public static void ForbidStoring(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
    }

    private sealed record Answer<T>(T? Body, int Status, bool AsksForBasic) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            ForbidStoring(httpContext.Response);
            if (AsksForBasic) httpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"api\"";
            if (Body is not null) return V1Json.WriteAsync(httpContext, Body, Status);

            httpContext.Response.StatusCode = Status;
            httpContext.Response.ContentLength = 0;
            return Task.CompletedTask;
        }
    }
}
