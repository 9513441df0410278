using FunQuail.Application.Identity.Accounts;

namespace FunQuail.Web.V2.Identity;

/// <summary>An account that was just made.</summary>
internal sealed record RegisteredUser
{
    /// <summary>Names it, for ever.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The name to log in with.</summary>
    public required string Username { get; init; }

    /// <summary>Whether it may log in; false while a moderator has to approve it.</summary>
    public required bool Active { get; init; }

    public static RegisteredUser Of(RegisteredAccount account, NewUser asked) =>
        new() { Guid = account.Guid, Username = asked.Username, Active = account.IsActive };
}
