using FunQuail.Application.Common.Security;

namespace FunQuail.Application.Identity.Access;

/// <summary>Turns what a request has proved into whose eyes it uses and what it may do.</summary>
public interface IViewers
{
    /// <summary>Who does not say who they are.</summary>
    Viewer Nobody { get; }

    /// <summary>Whom a token stands for; null when it is unknown, expired or revoked, or its account is closed.</summary>
    Task<Viewer?> OfTokenAsync(string token, CancellationToken ct);

    /// <summary>
    /// Whom a listen token stands for, with nothing but <c>read:libraries</c>; null when it is none, has expired or was not
    /// signed here, or its account is closed or has another password since.
    /// </summary>
    Task<Viewer?> OfListenTokenAsync(string token, CancellationToken ct);

    /// <summary>Somebody in person; null when the account is gone or closed.</summary>
    Task<Viewer?> OfAccountAsync(int accountId, CancellationToken ct);
}
