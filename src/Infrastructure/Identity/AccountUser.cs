using FunQuail.Domain.Identity;
using Microsoft.AspNetCore.Identity;

namespace FunQuail.Infrastructure.Identity;

/// <summary>An account as ASP.NET Core Identity keeps it, with what FunQuail adds. A row of <c>account</c>.</summary>
internal sealed class AccountUser : IdentityUser<int>
{
    public Guid Guid { get; init; }

    public int ActorId { get; init; }

    /// <summary>False until a moderator lets it in; nobody who is not active gets in.</summary>
    public bool IsActive { get; set; }

    public bool IsAdministrator { get; init; }

    public Permissions Permissions { get; init; }

    public PrivacyLevel PrivacyLevel { get; set; } = PrivacyLevel.Instance;

    /// <summary>A JSON object, which clients keep here.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>Grows with whatever its owner sees of it.</summary>
    public int Version { get; set; } = 1;

    public DateTimeOffset CreationDate { get; init; }
}
