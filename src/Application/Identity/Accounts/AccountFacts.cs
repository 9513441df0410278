using FunQuail.Domain.Identity;

namespace FunQuail.Application.Identity.Accounts;

/// <summary>What there is to know of an account, apart from its secrets.</summary>
public sealed record AccountFacts
{
    public required int Id { get; init; }

    public required Guid Guid { get; init; }

    public required int ActorId { get; init; }

    public required string UserName { get; init; }

    public required string Email { get; init; }

    public required bool EmailConfirmed { get; init; }

    public required bool IsActive { get; init; }

    public required bool IsAdministrator { get; init; }

    public required Permissions Permissions { get; init; }

    public required bool TwoFactorEnabled { get; init; }

    public required DateTimeOffset CreationDate { get; init; }
}
