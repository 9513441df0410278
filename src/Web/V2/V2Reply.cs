using FunQuail.Application.Common.Reading;
using FunQuail.Domain.Common;
using FunQuail.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FunQuail.Web.V2;

/// <summary>The one place that builds v2's answers: an item or a list with its entity tag, or the refusal.</summary>
internal static class V2Reply
{
    /// <summary>
    /// What a client may keep it may not show without asking again; shared caches keep nothing, since bodies differ by viewer.
    /// </summary>
    private const string AskAgain = "private, no-cache";

    /// <summary>Of what is written, and of what holds secrets, no copy stays anywhere.</summary>
    public const string KeepNothing = "no-store";

    public static Results<ItemReply<T>, RefusalReply> Item<T>(Result<Versioned<T>> found) =>
        found.Succeeded ? new ItemReply<T>(found.Value) : new RefusalReply(found.Errors);

    public static Results<ListReply<T>, RefusalReply> List<T>(Result<Page<T>> found) =>
        found.Succeeded ? new ListReply<T>(found.Value) : new RefusalReply(found.Errors);

    /// <summary>A thing that has no versions: its tag depends on what it shows alone.</summary>
    public static Results<ItemReply<T>, RefusalReply> Unversioned<T>(Result<T> found) =>
        found.Succeeded ? new ItemReply<T>(new Versioned<T>(found.Value, 0)) : new RefusalReply(found.Errors);

    /// <summary>A list that is short by nature, and given whole.</summary>
    public static Results<ListReply<T>, RefusalReply> Whole<T>(Result<IReadOnlyList<T>> found) =>
        found.Succeeded
            ? new ListReply<T>(new Page<T>(found.Value, found.Value.Count, true, null, null))
            : new RefusalReply(found.Errors);

    /// <param name="path">Where the thing is from now on.</param>
    public static Results<CreatedReply<TView>, RefusalReply> Created<T, TView>(
        Result<T> made, Func<T, TView> show, Func<T, string> path) =>
        made.Succeeded ? new CreatedReply<TView>(show(made.Value), path(made.Value)) : new RefusalReply(made.Errors);

    public static Results<ChangedReply<TView>, RefusalReply> Changed<T, TView>(Result<T> changed, Func<T, TView> show) =>
        changed.Succeeded ? new ChangedReply<TView>(show(changed.Value)) : new RefusalReply(changed.Errors);

    /// <summary>What a change made of a thing.</summary>
    /// <param name="read">Reads the thing, once the change is stored.</param>
    public static async Task<Results<ChangedReply<T>, RefusalReply>> ChangedAsync<T>(
        Result changed, Func<Task<Result<Versioned<T>>>> read)
    {
        if (!changed.Succeeded) return new RefusalReply(changed.Errors);

        var now = await read();
        return now.Succeeded ? new ChangedReply<T>(now.Value.View, now.Value.Version) : new RefusalReply(now.Errors);
    }

    public static Results<DoneReply, RefusalReply> Done(Result done) =>
        done.Succeeded ? new DoneReply() : new RefusalReply(done.Errors);

    /// <summary>Sends a body under its entity tag; 304 when the client has it. HEAD gets the same headers.</summary>
    public static Task SendAsync(HttpContext context, int version, byte[] body, string contentType = "application/json")
    {
        var tag = EntityTags.Of(version, body);
        Revalidation.Tell(context, tag);
        if (EntityTags.IsKnownTo(context.Request, tag)) return SendUnchanged(context, tag);

        WriteHeaders(context, tag);
        return V2Json.WriteAsync(context, body, contentType);
    }

    /// <summary>Confirms what a client has, with the headers that the whole answer has (RFC 9110, 15.4.5).</summary>
    public static Task SendUnchanged(HttpContext context, EntityTagHeaderValue tag)
    {
        WriteHeaders(context, tag);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static void WriteHeaders(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.Tag.Value;
        var isSecret = context.GetEndpoint()?.Metadata.GetMetadata<HoldsSecrets>() is not null;
        context.Response.Headers.CacheControl = isSecret ? KeepNothing : AskAgain;
        context.Response.Headers.Vary = HeaderNames.Authorization;
    }
}
