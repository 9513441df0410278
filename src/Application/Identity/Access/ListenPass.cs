namespace FunQuail.Application.Identity.Access;

/// <summary>What opens audio by its address alone.</summary>
public sealed record ListenPass
{
    /// <summary>Goes behind <c>?token=</c> of an audio address.</summary>
    public required string Token { get; init; }

    /// <summary>From then on it opens nothing. A new password ends it before.</summary>
    public required DateTimeOffset ExpirationDate { get; init; }
}
