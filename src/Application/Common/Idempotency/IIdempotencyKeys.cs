namespace FunQuail.Application.Common.Idempotency;

/// <summary>
/// Remembers for a day which requests have been carried out, so that one that is sent again is not carried out again
/// (the header <c>Idempotency-Key</c>, draft-ietf-httpapi-idempotency-key-header).
/// </summary>
public interface IIdempotencyKeys
{
    /// <summary>Takes a request on, or tells what has become of its twin.</summary>
    /// <param name="request">Names caller, address and key: 32 bytes.</param>
    /// <param name="digest">Of what is asked for: 32 bytes.</param>
    Task<Claim> ClaimAsync(byte[] request, byte[] digest, CancellationToken ct);

    /// <summary>Keeps the answer of a request that was carried out.</summary>
    Task KeepAsync(byte[] request, Guid claim, byte[] answer, CancellationToken ct);

    /// <summary>Forgets a request that changed nothing, so that it may be tried again. One that was carried out stays.</summary>
    Task ReleaseAsync(byte[] request, Guid claim, CancellationToken ct);
}

/// <summary>What is known of a request.</summary>
/// <param name="Id">Set when it is new, and this caller's to carry out.</param>
/// <param name="Answer">Of the twin that was carried out; null when there is none, or it was lost.</param>
public sealed record Claim(ClaimState State, Guid? Id = null, byte[]? Answer = null);

/// <summary>How a request stands.</summary>
public enum ClaimState
{
    /// <summary>It is new.</summary>
    Taken,

    /// <summary>A twin is being carried out.</summary>
    Running,

    /// <summary>A twin was carried out.</summary>
    Done,

    /// <summary>The same key was given for something else.</summary>
    Different,
}
