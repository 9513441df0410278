using FunQuail.Application.Media.Attachments;
using FunQuail.Web.Http;

namespace FunQuail.Web.Media;

/// <summary>The bytes of a picture, to be kept for ever: another content has another address (RFC 8246).</summary>
internal sealed class PictureReply(OpenedPicture picture) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = EntityTags.Of(0, picture.Fingerprint);
        httpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        httpContext.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Stream(picture.Content, picture.Mimetype, null, picture.LastModified, tag, true)
            .ExecuteAsync(httpContext);
    }
}
