using System.Text.Json.Serialization;

namespace FunQuail.Web.V2.Identity;

/// <summary>Shows that it is really the owner who asks.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PasswordProof
{
    /// <summary>The password of the account.</summary>
    public required string Password { get; init; }
}
