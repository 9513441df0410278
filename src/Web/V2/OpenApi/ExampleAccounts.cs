using System.Text.Json;
using FunQuail.Application.Identity.Access;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.OAuth;
using FunQuail.Application.Identity.Profile;
using FunQuail.Application.Identity.Sessions;
using FunQuail.Application.Library.Quotas;
using FunQuail.Web.V2.Identity;

namespace FunQuail.Web.V2.OpenApi;

/// <summary>Somebody who has an account on the server of the examples, and what is theirs.</summary>
internal static class ExampleAccounts
{
    private const string Name = "mira";
    private const string Email = "mira@music.example";
    private const string Password = "seven quiet rooms";
    private const string Script = "Nightly backup";
    private const string Scopes = "read:libraries read:playlists";
    private const string ClientId = "q5s0hYV2nK8dTzWb3xJrCfLm7uEgAoPi9tRv1yBk";

    private static readonly DateTimeOffset Joined = new(2026, 11, 3, 9, 12, 40, 125, TimeSpan.Zero);
    private static readonly Guid AccountGuid = Id(1), SessionGuid = Id(2), InvitationGuid = Id(3), ApplicationGuid = Id(4);

    public static readonly BaseSession Session = new()
    {
        Guid = SessionGuid,
        UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
        Address = "192.0.2.7",
        CreationDate = Joined,
        LastUsedDate = Joined.AddDays(21),
        Current = true,
    };

    public static readonly FullInvitation Invitation = new()
    {
        Guid = InvitationGuid,
        Code = "K7QM2XWD",
        CreationDate = Joined,
        ExpirationDate = Joined.AddDays(14),
        UsedDate = null,
    };

    public static readonly FullApplication Application = new()
    {
        Guid = ApplicationGuid,
        ClientId = ClientId,
        Name = Script,
        Scopes = Scopes,
        CreationDate = Joined,
        UpdateDate = Joined,
        RedirectUris = "",
        LastUseDate = Joined.AddDays(20),
    };

    /// <summary>One of each, and of each body that is sent.</summary>
    public static readonly IReadOnlyList<object> Views =
    [
        Session, Invitation, Application, new Quota { Used = 24_117_248, Limit = null },
        new OwnAccount
        {
            Guid = AccountGuid,
            Username = Name,
            Email = Email,
            EmailConfirmed = true,
            Administrator = false,
            Permissions = ["library"],
            TwoFactorEnabled = false,
            Name = "Ada Halvorsen",
            Summary = "Collects quails, and songs about them.",
            PrivacyLevel = PrivacyLevels.Instance,
            Avatar = null,
            CreationDate = Joined,
        },
        new ListenPass
        {
            Token = "listen1.AZMNXptSfRCMLx5Nb4-gyQAAAABqK1-A8Zt0Xh9vW3uYc6RkQp2LmN5sTdE7aJbG4fHxVoU",
            ExpirationDate = Joined.AddDays(3),
        },
        new RegisteredUser { Guid = AccountGuid, Username = Name, Active = true },
        new ApplicationSecrets
        {
            Guid = ApplicationGuid,
            ClientId = ClientId,
            Name = Script,
            Scopes = Scopes,
            RedirectUris = "",
            ClientSecret = null,
            Token = "Zk3pV9uQ0wXr6YtB1nCe8HsMfJ4aGd7LiKoP2vTqRxE",
        },
        new NewUser { Username = Name, Email = Email, Password = Password, Invitation = Invitation.Code },
        new PasswordProof { Password = Password },
        new PasswordChange { Password = Password, NewPassword = "nine northern lights" },
        new AccountSettings { ["theme"] = JsonElement.Parse("\"dark\""), ["player"] = JsonElement.Parse("{\"volume\":0.8}") },
        new ProfileChange { Name = "Ada Halvorsen", Summary = null, PrivacyLevel = PrivacyLevels.Followers },
        new EmailChange { Password = Password, Email = "halvorsen@music.example" },
        new NewInvitation { Days = 30 },
        new NewApplication { Name = Script, RedirectUris = null, Scopes = Scopes, Confidential = true },
        new ApplicationChange { Name = "Weekly backup", Scopes = Scopes, RedirectUris = "" },
    ];

    private static Guid Id(int number) => Guid.Parse($"01930d5e-9b52-7d10-8c2f-1e4d6b8fa0c{number}");
}
