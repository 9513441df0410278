using System.Text.Json.Nodes;
using FunQuail.Application.Common.Messaging;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using MediatR;

namespace FunQuail.Application.Identity.Profile;

/// <summary>
/// Changes what clients remember of how somebody likes it: any JSON object. The server keeps it and reads nothing from it.
/// </summary>
/// <param name="Patch">A merge patch (RFC 7396).</param>
[NothingToValidate("Any object will do, and how long it becomes is known when it is merged.")]
public sealed record ChangeSettings(int AccountId, JsonObject Patch, ExpectedVersions Expected = default) : ICommand<Result>;

internal sealed class ChangeSettingsHandler(IProfiles profiles) : IRequestHandler<ChangeSettings, Result>
{
    public async Task<Result> Handle(ChangeSettings command, CancellationToken ct)
    {
        if (await profiles.FindAsync(command.AccountId, ct) is not { } profile) return AccountErrors.NotFound;
        if (command.Expected.Check(profile.Version) is { } outdated) return outdated;

        var settings = JsonNode.Parse(profile.Settings)!.AsObject();
        MergePatch.Apply(settings, command.Patch);
        var merged = settings.ToJsonString();
        if (merged.Length > ProfileRules.SettingsMaxLength) return ProfileErrors.SettingsTooLarge;

        await profiles.ChangeAsync(command.AccountId, privacyLevel: null, merged, ct);
        return Result.Success;
    }
}
