using FunQuail.Application.Common.Mail;
using FunQuail.Application.Common.Messaging;
using FunQuail.Application.Common.Ports;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Application.Identity.Contracts;
using FunQuail.Application.Identity.Invitations;
using FunQuail.Application.Identity.Links;
using FunQuail.Domain.Common;
using FunQuail.Domain.Identity;
using NSubstitute;

namespace FunQuail.Application.UnitTests.Identity;

/// <summary>Whom a server lets in, and what that asks of its neighbours.</summary>
internal sealed class RegisterAccountTests
{
    private static readonly RegisterAccount Ada = new("Ada", "ada@example.org", "low water lantern");

    private IAccounts _accounts = null!;
    private IAccountActors _actors = null!;
    private ILinks _links = null!;
    private IInvitations _invitations = null!;
    private IJobQueue _jobs = null!;

    [SetUp]
    public void SetUp()
    {
        _accounts = Substitute.For<IAccounts>();
        _actors = Substitute.For<IAccountActors>();
        _links = Substitute.For<ILinks>();
        _invitations = Substitute.For<IInvitations>();
        _jobs = Substitute.For<IJobQueue>();
        _actors.CreateAsync(default!, default).ReturnsForAnyArgs(9);
        _accounts.AddAsync(default!, default, default)
            .ReturnsForAnyArgs(call => FactsOf(call.Arg<NewAccount>(), call.Arg<int>()));
    }

    [TestCase(RegistrationMode.Open, true)]
    [TestCase(RegistrationMode.Approval, false)]
    public async Task An_open_server_lets_everybody_in_at_once_or_after_a_look(RegistrationMode mode, bool isActive)
    {
        var registered = await RegisterAsync(mode, Ada);

        Assert.That(registered.Value.IsActive, Is.EqualTo(isActive));
        await _accounts.Received().AddAsync(
            new NewAccount("Ada", "ada@example.org", "low water lantern", isActive), 9, Arg.Any<CancellationToken>());
    }

    [TestCase(RegistrationMode.Closed)]
    [TestCase(RegistrationMode.Invitation)]
    public async Task Other_servers_let_nobody_in_who_is_not_invited(RegistrationMode mode)
    {
        var refused = await RegisterAsync(mode, Ada);

        Assert.That(refused.Errors, Is.EqualTo([AccountErrors.RegistrationClosed]));
        await _actors.DidNotReceiveWithAnyArgs().CreateAsync(default!, default);
    }

    [Test]
    public async Task An_invitation_opens_every_door_and_is_used_up()
    {
        var invitation = Invitation.Create(Guid.Empty, 1, "LANTERN", 1, TimeProvider.System.GetUtcNow()).Value;
        _invitations.FindAsync("LANTERN", Arg.Any<CancellationToken>()).Returns(invitation);

        var registered = await RegisterAsync(RegistrationMode.Closed, Ada with { Invitation = "LANTERN" });

        Assert.That(registered.Value.IsActive, Is.True);
        Assert.That(invitation.InvitedId, Is.EqualTo(5));
    }

    [Test]
    public async Task An_unknown_invitation_is_refused_even_where_none_is_needed() =>
        Assert.That(
            (await RegisterAsync(RegistrationMode.Open, Ada with { Invitation = "LANTERN" })).Errors,
            Is.EqualTo([InvitationErrors.NotOpen]));

    [Test]
    public async Task The_message_has_the_token_whose_digest_is_kept()
    {
        OneTimeLink? link = null;
        SendMail? message = null;
        _links.Add(Arg.Do<OneTimeLink>(added => link = added));
        _jobs.Enqueue(Arg.Is(SendMail.Kind), Arg.Do<object>(payload => message = (SendMail)payload));

        await RegisterAsync(RegistrationMode.Open, Ada);

        var token = message!.Text.Split("https://music.example/confirm?token=")[1][..43];
        Assert.That(link!.TokenDigest, Is.EqualTo(Secret.DigestOf(token)));
        Assert.That((message.To, link.Email), Is.EqualTo(("ada@example.org", "ada@example.org")));
    }

    [Test]
    public async Task A_name_that_an_actor_has_is_taken()
    {
        _actors.IsTakenAsync("Ada", Arg.Any<CancellationToken>()).Returns(true);

        Assert.That((await RegisterAsync(RegistrationMode.Open, Ada)).Errors, Is.EqualTo([AccountErrors.UserNameTaken]));
    }

    [TestCase(false, false, 0)]
    [TestCase(true, false, 1)]
    [TestCase(true, true, 0)]
    public async Task The_first_administrator_takes_over(bool isAdministrator, bool thereIsOne, int times)
    {
        _accounts.HasAdministratorAsync(null, Arg.Any<CancellationToken>()).Returns(thereIsOne);

        await new CreateAccountHandler(Opening()).Handle(
            new CreateAccount("Ada", "ada@example.org", "low water lantern", isAdministrator), default);

        await _actors.Received(times).TakeOverImportsAsync(9, Arg.Any<CancellationToken>());
    }

    private Task<Result<RegisteredAccount>> RegisterAsync(RegistrationMode mode, RegisterAccount command) =>
        new RegisterAccountHandler(new RegistrationPolicy(mode), Opening(), _invitations, TimeProvider.System)
            .Handle(command, default);

    private AccountOpening Opening() => new(
        _accounts, _actors, _links, new AccountMail(_jobs, new PublicAddress(new Uri("https://music.example"))),
        TimeProvider.System);

    private static Result<AccountFacts> FactsOf(NewAccount account, int actor) => new AccountFacts
    {
        Id = 5,
        Guid = Guid.Empty,
        ActorId = actor,
        UserName = account.UserName,
        Email = account.Email,
        EmailConfirmed = account.IsTrusted,
        IsActive = account.IsActive,
        IsAdministrator = account.IsAdministrator,
        Permissions = Permissions.None,
        TwoFactorEnabled = false,
        CreationDate = DateTimeOffset.UnixEpoch,
    };
}
