using FluentValidation;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Profile;

/// <summary>Somebody describes themselves anew; what is not said stays.</summary>
public sealed record ChangeProfile(int AccountId, ExpectedVersions Expected = default) : ICommand<Result>
{
    /// <summary>The name to show.</summary>
    public Change<string?> Name { get; init; }

    /// <summary>Some words about oneself.</summary>
    public Change<string?> Summary { get; init; }

    /// <summary>Null leaves it.</summary>
    public string? PrivacyLevel { get; init; }

    /// <summary>Whether no picture is shown any more; another one is <see cref="SetAvatar"/>'s to show.</summary>
    public bool RemovesAvatar { get; init; }
}

internal sealed class ChangeProfileValidator : AbstractValidator<ChangeProfile>
{
    public ChangeProfileValidator() => RuleFor(command => command.PrivacyLevel)
        .Must(word => word is null || PrivacyLevels.Find(word) is not null)
        .WithErrorCode(ProfileErrors.BadPrivacyLevel.Code).WithMessage(ProfileErrors.BadPrivacyLevel.Message);
}

internal sealed class ChangeProfileHandler(IProfiles profiles, IAccountActors actors) : IRequestHandler<ChangeProfile, Result>
{
    public async Task<Result> Handle(ChangeProfile command, CancellationToken ct)
    {
        if (await profiles.FindAsync(command.AccountId, ct) is not { } profile) return AccountErrors.NotFound;
        if (command.Expected.Check(profile.Version) is { } outdated) return outdated;
        if (ProfileRules.Check(command.Name.Or(null), command.Summary.Or(null)) is { Count: > 0 } errors)
            return Result.Failure(errors);

        await actors.DescribeAsync(profile.ActorId, command.Name, command.Summary, ct);
        if (command.RemovesAvatar) await actors.ShowAsync(profile.ActorId, attachment: null, ct);
        var level = command.PrivacyLevel is { } word ? PrivacyLevels.Find(word) : null;
        await profiles.ChangeAsync(command.AccountId, level, settings: null, ct);
        return Result.Success;
    }
}
