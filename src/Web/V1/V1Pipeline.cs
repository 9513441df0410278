namespace FunQuail.Web.V1;

/// <summary>
/// What surrounds v1's endpoints: an answer that has only a status gets a body, an exception becomes a bare 500.
/// </summary>
internal static class V1Pipeline
{
    public static IApplicationBuilder UseV1Errors(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(V1Api.Prefix, StringComparison.Ordinal), v1 =>
            v1.Use(SurroundAsync));

    private static async Task SurroundAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var loggers = context.RequestServices.GetRequiredService<ILoggerFactory>();
            Log.RequestFailed(loggers.CreateLogger(typeof(V1Pipeline)), failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            await WriteAsync(context, context.Response.StatusCode);
    }

    private static Task WriteAsync(HttpContext context, int status) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StatusWriter>() is { } writer && status < 500
            ? writer.WriteAsync(context, status)
            : V1Errors.WriteAsync(context, status);
}
