using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using FunQuail.Application.Common.Security;
using FunQuail.Application.Library.Audio;
using FunQuail.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.Metadata;

namespace FunQuail.Web.V2.Library;

/// <summary>
/// Audio that is sent while it is made: its length is not known, and no range of it can be had (RFC 9110, section 14.3). Nothing
/// is made for HEAD, nor for a client who has it.
/// </summary>
internal sealed class TranscodeReply(PlayableAudio audio, bool download, Viewer viewer, IMediator app)
    : IResult, IEndpointMetadataProvider
{
    private const int PieceBytes = 64 << 10;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        foreach (var status in (int[])[StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable])
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [V2Problems.ContentType]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.AcceptRanges = "none";
        // With nothing to send yet: the framework judges the conditions and sets the headers, and the answer has not begun.
        await AudioReply.SendAsync(httpContext, audio, Nothing(), download);
        if (HttpMethods.IsHead(httpContext.Request.Method) || httpContext.Response.StatusCode != StatusCodes.Status200OK) return;

        var caller = CallerKey.Of(viewer, httpContext.Connection.RemoteIpAddress);
        var made = await app.Send(new MakeTranscode(audio.ToMake!, caller), httpContext.RequestAborted);
        if (made.Succeeded) await CopyAsync(made.Value, httpContext);
        else await RefuseAsync(new RefusalReply(made.Errors), httpContext);
    }

    private static Stream Nothing() => PipeReader.Create(ReadOnlySequence<byte>.Empty).AsStream();

    private static async Task CopyAsync(Stream made, HttpContext context)
    {
        await using var content = made;
        try
        {
            await content.CopyToAsync(context.Response.Body, PieceBytes, context.RequestAborted);
        }
        catch (TranscodeCutException)
        {
            // Without the end that chunks have, nobody takes what came for the whole (RFC 9112, section 8).
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has left.
        }
    }

    private static Task RefuseAsync(RefusalReply refusal, HttpContext context)
    {
        context.Response.Clear();
        return refusal.ExecuteAsync(context);
    }
}
