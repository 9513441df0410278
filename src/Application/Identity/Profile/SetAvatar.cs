using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Media.Contracts;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Profile;

/// <summary>Somebody shows a picture of themselves, or none (null).</summary>
[NothingToValidate("Whether it is a picture, the intake sees.")]
public sealed record SetAvatar(int AccountId, ReadOnlyMemory<byte>? Picture, ExpectedVersions Expected = default)
    : ICommand<Result>;

internal sealed class SetAvatarHandler(IProfiles profiles, IAccountActors actors, IAttachmentIntake intake)
    : IRequestHandler<SetAvatar, Result>
{
    public async Task<Result> Handle(SetAvatar command, CancellationToken ct)
    {
        if (await profiles.FindAsync(command.AccountId, ct) is not { } profile) return AccountErrors.NotFound;
        if (command.Expected.Check(profile.Version) is { } outdated) return outdated;

        int? attachment = null;
        if (command.Picture is { } picture)
        {
            var taken = await intake.TakeAsync(picture, ct);
            if (!taken.Succeeded) return Result.Failure(taken.Errors);
            attachment = taken.Value;
        }

        await actors.ShowAsync(profile.ActorId, attachment, ct);
        await profiles.ChangeAsync(command.AccountId, privacyLevel: null, settings: null, ct);
        return Result.Success;
    }
}
