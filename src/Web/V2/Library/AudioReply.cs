using System.Reflection;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.V2.Library;

/// <summary>The bytes of an audio file, or some of them (RFC 9110, sections 13 and 14).</summary>
internal sealed class AudioReply(PlayableAudio audio, bool download) : IResult, IEndpointMetadataProvider
{
    /// <summary>Stands for all audio types, since metadata takes no wildcard.</summary>
    public const string AnyAudio = "audio/any";

    private const string Bytes = "bytes=";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[StatusCodes.Status200OK, StatusCodes.Status206PartialContent])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(byte[]), [AnyAudio]));

        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        foreach (var status in (int[])
            [StatusCodes.Status412PreconditionFailed, StatusCodes.Status416RangeNotSatisfiable,
                StatusCodes.Status503ServiceUnavailable])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [V2Problems.ContentType]));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        DropIdleRanges(httpContext.Request);
        httpContext.Response.Headers.AcceptRanges = "bytes";
        return SendAsync(httpContext, audio, audio.Content!, download);
    }

    /// <summary>
    /// Sends content under the headers of the audio, if the request's conditions hold; a problem if they do not.
    /// </summary>
    public static async Task SendAsync(HttpContext context, PlayableAudio audio, Stream content, bool download)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        var name = download ? audio.Name : null;
        var tag = EntityTags.Of(0, audio.State);
        await TypedResults.Stream(content, audio.Mimetype, name, audio.LastModified, tag, content.CanSeek).ExecuteAsync(context);
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest) await ExplainAsync(context);
    }

    /// <summary>A range is for GET alone (14.2), and a unit that is not known is as if there were none (14.2).</summary>
    private void DropIdleRanges(HttpRequest request)
    {
        var isForeign = !request.Headers.Range.ToString().StartsWith(Bytes, StringComparison.OrdinalIgnoreCase);
        if (isForeign || HttpMethods.IsHead(request.Method) || IsOutdated(request)) request.Headers.Remove(HeaderNames.Range);
    }

    /// <summary>
    /// A date in If-Range counts only if it is exactly the file's (13.1.5); what is neither date nor tag matches nothing.
    /// </summary>
    private bool IsOutdated(HttpRequest request)
    {
        if (request.Headers.IfRange.Count == 0) return false;
        if (!RangeConditionHeaderValue.TryParse(request.Headers.IfRange.ToString(), out var condition)) return true;

        return condition.LastModified is { } date && date.ToUnixTimeSeconds() != audio.LastModified.ToUnixTimeSeconds();
    }

    private static Task ExplainAsync(HttpContext context)
    {
        context.Response.Headers.Remove(HeaderNames.ContentDisposition);
        return V2Problems.WriteAsync(context, V2Problems.From(context.Response.StatusCode, V2Problems.TraceIdOf(context)));
    }
}
