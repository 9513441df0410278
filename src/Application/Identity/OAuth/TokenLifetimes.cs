namespace FunQuail.Application.Identity.OAuth;

/// <summary>How long codes and tokens last; the host registers it.</summary>
public sealed record TokenLifetimes
{
    public TimeSpan Code { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan AccessToken { get; init; } = TimeSpan.FromHours(10);

    /// <summary>For how long a refresh token waits to be used.</summary>
    public TimeSpan RefreshToken { get; init; } = TimeSpan.FromDays(15);

    /// <summary>For how long a used refresh token is still answered: a client may have lost the answer.</summary>
    public TimeSpan LostAnswer { get; init; } = TimeSpan.FromSeconds(10);
}
