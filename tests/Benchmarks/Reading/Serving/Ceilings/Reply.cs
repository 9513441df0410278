using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace FunQuail.Benchmarks.Reading.Serving.Ceilings;

/// <summary>Sends an answer under its entity tag, or 304 when the client has it.</summary>
internal static class Reply
{
    private const int HashBytes = 12;

    public static void Send(HttpContext context, int version, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        Span<char> text = stackalloc char[16];
        Base64Url.EncodeToChars(hash[..HashBytes], text, out _, out _);
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"v{version}.{text}\"");

        var response = context.Response;
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Authorization";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
    }
}
