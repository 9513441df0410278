using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FunQuail.Web.V2.Idempotency;

/// <summary>
/// An answer as it is kept: readable for whoever has the request's key, and for nobody else, since answers may hold secrets that
/// are shown once (AES-256-GCM under a key derived from the request's).
/// </summary>
internal sealed record SealedAnswer(int Status, Dictionary<string, string> Headers, byte[] Body)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    private static readonly byte[] Purpose = "answer"u8.ToArray();

    /// <summary>What an answer consists of besides its date and the caller's limits.</summary>
    private static readonly string[] Kept = ["Content-Type", "Location", "ETag", "Cache-Control"];

    public static SealedAnswer Of(HttpResponse response, byte[] body) => new(
        response.StatusCode,
        Kept.Where(name => response.Headers.ContainsKey(name))
            .ToDictionary(name => name, name => response.Headers[name].ToString()),
        body);

    public byte[] Seal(string key, byte[] request)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(this, SealedAnswerJson.Default.SealedAnswer);
        var @sealed = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = @sealed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(KeyOf(key, request), TagBytes);
        cipher.Encrypt(nonce, plain, @sealed.AsSpan(NonceBytes + TagBytes), @sealed.AsSpan(NonceBytes, TagBytes));
        return @sealed;
    }

    public static SealedAnswer Open(byte[] @sealed, string key, byte[] request)
    {
        var plain = new byte[@sealed.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(KeyOf(key, request), TagBytes);
        cipher.Decrypt(
            @sealed.AsSpan(0, NonceBytes), @sealed.AsSpan(NonceBytes + TagBytes), @sealed.AsSpan(NonceBytes, TagBytes), plain);
        return JsonSerializer.Deserialize(plain, SealedAnswerJson.Default.SealedAnswer)!;
    }

    public Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
        if (Body.Length == 0) return Task.CompletedTask;

        context.Response.ContentLength = Body.Length;
        return context.Response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private static byte[] KeyOf(string key, byte[] request) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(key), KeyBytes, request, Purpose);
}

[JsonSerializable(typeof(SealedAnswer))]
internal sealed partial class SealedAnswerJson : JsonSerializerContext;
