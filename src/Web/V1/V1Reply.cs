using FunQuail.Domain.Common;

namespace FunQuail.Web.V1;

/// <summary>The one place that builds v1's answers.</summary>
internal static class V1Reply
{
    public static IResult Of<TView, TWire>(
        Result<TView> outcome, Func<TView, TWire> wire, int status = StatusCodes.Status200OK) =>
        outcome.Succeeded ? new Body<TWire>(wire(outcome.Value), status) : Refusal(outcome.Errors);

    public static IResult NoContent(Result outcome) =>
        outcome.Succeeded ? TypedResults.NoContent() : Refusal(outcome.Errors);

    public static IResult Refusal(params IReadOnlyList<Error> errors) => new Refused(errors);

    /// <summary>Done, in a sentence.</summary>
    public static IResult Detail(string text) => Json(new Said { Detail = text });

    public static IResult Json<TWire>(TWire wire, int status = StatusCodes.Status200OK) => new Body<TWire>(wire, status);

    private sealed class Body<TWire>(TWire wire, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => V1Json.WriteAsync(httpContext, wire, status);
    }

    private sealed class Refused(IReadOnlyList<Error> errors) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => V1Errors.WriteAsync(httpContext, errors);
    }
}

/// <summary>What came of a request.</summary>
internal sealed record Said
{
    /// <summary>A sentence, or a word.</summary>
    public required string Detail { get; init; }
}
