using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Profile;
using FunQuail.Domain.Common;
using FunQuail.Web.Pages.Identity;
using FunQuail.Web.Pages.Layout;
using MediatR;

namespace FunQuail.Web.Pages.Settings;

/// <summary>How others see somebody.</summary>
internal static class ProfileEndpoints
{
    private static readonly Error NoPicture = Error.Invalid("picture.empty", "Choose a picture first.", "picture");

    public static void Map(IEndpointRouteBuilder settings)
    {
        settings.MapGet("/profile", ShowAsync).WithName("pages.settings.profile");
        settings.MapPost("/profile", ChangeAsync).WithName("pages.settings.profile.post");
        settings.MapPost("/avatar", SetAvatarAsync).WithName("pages.settings.avatar.post");
        settings.MapPost("/avatar/deletion", RemoveAvatarAsync).WithName("pages.settings.avatar.deletion.post");
    }

    private static Task<IResult> ShowAsync(string? done, Owner owner, IMediator app, CancellationToken ct) =>
        RenderAsync(owner, app, null, [], [], Notes.Of(done), ct);

    private static async Task<IResult> ChangeAsync(IFormCollection fields, Owner owner, IMediator app, CancellationToken ct)
    {
        var form = ProfileForm.Of(fields);
        var command = new ChangeProfile(owner.AccountId)
        {
            Name = Change.To(form.Name),
            Summary = Change.To(form.Summary),
            PrivacyLevel = form.PrivacyLevel,
        };
        var changed = await app.Send(command, ct);
        return changed.Succeeded
            ? PageSessions.SeeOther("/settings/profile?done=profile")
            : await RenderAsync(owner, app, form, changed.Errors, [], null, ct);
    }

    private static async Task<IResult> SetAvatarAsync(IFormCollection form, Owner owner, IMediator app, CancellationToken ct)
    {
        if (form.Files.GetFile("picture") is not { Length: > 0 } file)
            return await RenderAsync(owner, app, null, [], [NoPicture], null, ct);

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var shown = await app.Send(new SetAvatar(owner.AccountId, content.GetBuffer().AsMemory(0, (int)content.Length)), ct);
        if (shown.Succeeded) return PageSessions.SeeOther("/settings/profile?done=avatar");

        var errors = shown.Errors.Select(error => error with { Field = "picture" }).ToList();
        return await RenderAsync(owner, app, null, [], errors, null, ct);
    }

    private static async Task<IResult> RemoveAvatarAsync(Owner owner, IMediator app, CancellationToken ct)
    {
        var removed = await app.Send(new SetAvatar(owner.AccountId, null), ct);
        return removed.Succeeded
            ? PageSessions.SeeOther("/settings/profile?done=avatar-gone")
            : RefusedPage.NotFound(removed.Errors[0].Message);
    }

    private static async Task<IResult> RenderAsync(
        Owner owner, IMediator app, ProfileForm? typed, IReadOnlyList<Error> errors, IReadOnlyList<Error> avatarErrors,
        string? note, CancellationToken ct)
    {
        var account = await app.Send(new GetOwnAccount(owner.AccountId), ct);
        if (!account.Succeeded) return RefusedPage.NotFound(account.Errors[0].Message);

        return Page.Of<ProfilePage>(
            Page.StatusOf([.. errors, .. avatarErrors]),
            (nameof(ProfilePage.Account), account.Value.View),
            (nameof(ProfilePage.Form), typed ?? ProfileForm.Of(account.Value.View)),
            (nameof(ProfilePage.Errors), errors),
            (nameof(ProfilePage.AvatarErrors), avatarErrors),
            (nameof(ProfilePage.Note), note));
    }
}
