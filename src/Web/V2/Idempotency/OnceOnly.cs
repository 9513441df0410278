using System.Security.Cryptography;
using System.Text;
using FunQuail.Application.Common.Idempotency;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;

namespace FunQuail.Web.V2.Idempotency;

/// <summary>
/// Carries out a POST that names an <c>Idempotency-Key</c> once, however often it is sent, and answers its twins as the first.
/// Who may come in, and how often, is decided before.
/// </summary>
internal sealed class OnceOnly(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";

    /// <summary>Tells that an answer is an earlier one.</summary>
    public const string Replayed = "Idempotency-Replayed";

    public const string Description =
        "Names the request, e.g. by a new GUID, so that it is carried out once however often it is sent: for a day the same " +
        "request gets the same answer, another one `422`, and one that comes while the first is running `409`.";

    private const int LongestKey = 255;
    private const int InMemory = 64 * 1024;

    public Task InvokeAsync(HttpContext context, IIdempotencyKeys keys, RunningClaim running, ICallerIdentity callers)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Repeatable>() is null || !context.Request.Headers.ContainsKey(Header))
            return next(context);

        return KeyOf(context.Request) is { } key
            ? CarryOutAsync(context, key, keys, running, callers.Of(context))
            : RefuseAsync(context, IdempotencyErrors.BadKey);
    }

    private async Task CarryOutAsync(
        HttpContext context, string key, IIdempotencyKeys keys, RunningClaim running, Caller caller)
    {
        var request = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Key}\n{context.Request.Path}\n{key}"));
        var claim = await keys.ClaimAsync(request, await DigestAsync(context.Request), context.RequestAborted);
        if (claim.Id is not { } id)
        {
            await AnswerTwinAsync(context, claim, key, request);
            return;
        }

        running.Begin(request, id);
        var body = await RunAsync(context, () => keys.ReleaseAsync(request, id, CancellationToken.None));
        // A client that is gone by now may come again for the answer. A refusal has changed nothing, and is not kept.
        if (context.Response.StatusCode < StatusCodes.Status300MultipleChoices)
            await keys.KeepAsync(request, id, SealedAnswer.Of(context.Response, body).Seal(key, request), CancellationToken.None);
        else await keys.ReleaseAsync(request, id, CancellationToken.None);
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Runs the endpoint, and holds back the body of its answer until it is kept.</summary>
    private async Task<byte[]> RunAsync(HttpContext context, Func<Task> release)
    {
        var client = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        catch
        {
            await release();
            throw;
        }
        finally
        {
            context.Response.Body = client;
        }

        return held.ToArray();
    }

    private static Task AnswerTwinAsync(HttpContext context, Claim claim, string key, byte[] request)
    {
        if (claim is not { State: ClaimState.Done, Answer: { } answer })
        {
            return RefuseAsync(context, claim.State switch
            {
                ClaimState.Different => IdempotencyErrors.KeyUsed,
                ClaimState.Done => IdempotencyErrors.AnswerLost,
                _ => IdempotencyErrors.Running with { TryAgainAfter = TimeSpan.FromSeconds(1) },
            });
        }

        context.Response.Headers[Replayed] = "true";
        return SealedAnswer.Open(answer, key, request).SendAsync(context);
    }

    /// <summary>Of the body and what it is; bodies are as short as the endpoint says.</summary>
    private static async Task<byte[]> DigestAsync(HttpRequest request)
    {
        request.EnableBuffering(InMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.QueryString}\n{request.ContentType}\n"));
        var buffer = new byte[16 * 1024];
        for (var read = 1; read > 0;)
        {
            read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted);
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private static string? KeyOf(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= LongestKey } key] && key.All(letter => letter is > ' ' and < '\x7f')
            ? key
            : null;

    private static Task RefuseAsync(HttpContext context, Error refusal) => new RefusalReply([refusal]).ExecuteAsync(context);
}
