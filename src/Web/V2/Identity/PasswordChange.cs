using System.Text.Json.Serialization;

namespace FunQuail.Web.V2.Identity;

/// <summary>Another password for the account.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PasswordChange
{
    /// <summary>The present password.</summary>
    public required string Password { get; init; }

    /// <summary>The one in its place: at least 8 characters that are not easily guessed.</summary>
    public required string NewPassword { get; init; }
}
