using FunQuail.Application.Common.Idempotency;
using FunQuail.Application.Identity.Accounts;
using FunQuail.Infrastructure.IntegrationTests.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace FunQuail.Infrastructure.IntegrationTests.Common.Idempotency;

/// <summary>What is known of a request that was sent before, and that it is known even after a crash.</summary>
[TestFixture]
public sealed class IdempotencyKeysTests
{
    private static readonly byte[] Request = [.. Enumerable.Repeat((byte)1, 32)];
    private static readonly byte[] Digest = [.. Enumerable.Repeat((byte)2, 32)];

    private IdentityGround _ground = null!;

    [SetUp]
    public async Task MakeGround() => _ground = await IdentityGround.MakeAsync();

    [TearDown]
    public async Task RemoveGround() => await _ground.DisposeAsync();

    private IIdempotencyKeys Keys => _ground.Get<IIdempotencyKeys>();

    [Test]
    public async Task A_command_notes_its_claim_in_its_own_transaction()
    {
        var id = (await ClaimAsync()).Id!.Value;

        await RunAsync(id, "Ada");

        // The answer may come yet; but the server is gone before it could keep it.
        Assert.That((await ClaimAsync()).State, Is.EqualTo(ClaimState.Running));
        await AgeAsync("6 minutes");
        Assert.That(await ClaimAsync(), Is.EqualTo(new Claim(ClaimState.Done)));
        await Keys.ReleaseAsync(Request, id, default);
        Assert.That((await ClaimAsync()).State, Is.EqualTo(ClaimState.Done), "what was carried out is not forgotten");
    }

    [Test]
    public async Task A_command_that_is_refused_leaves_its_claim_as_it_was()
    {
        var id = (await ClaimAsync()).Id!.Value;

        await RunAsync(id, "not a name");

        Assert.That((await ClaimAsync()).State, Is.EqualTo(ClaimState.Running));
        await Keys.ReleaseAsync(Request, id, default);
        Assert.That((await ClaimAsync()).State, Is.EqualTo(ClaimState.Taken));
    }

    [Test]
    public async Task A_claim_that_a_twin_has_taken_over_carries_nothing_out()
    {
        var first = (await ClaimAsync()).Id!.Value;
        await AgeAsync("6 minutes");
        var second = await ClaimAsync();

        Assert.That(async () => await RunAsync(first, "Ada"), Throws.InvalidOperationException);
        Assert.That(await _ground.Ground.CountAsync("account"), Is.Zero);
        await RunAsync(second.Id!.Value, "Ada");
        Assert.That(await _ground.Ground.CountAsync("account"), Is.EqualTo(1));
    }

    [Test]
    public async Task An_answer_is_kept_for_a_day()
    {
        var id = (await ClaimAsync()).Id!.Value;
        await Keys.KeepAsync(Request, id, [7], default);
        await AgeAsync("23 hours");
        var kept = await ClaimAsync();
        await AgeAsync("2 hours");
        var gone = await ClaimAsync();

        Assert.That((kept.State, kept.Answer), Is.EqualTo((ClaimState.Done, new byte[] { 7 })));
        Assert.That(gone.State, Is.EqualTo(ClaimState.Taken));
    }

    [Test]
    public async Task Old_ones_are_swept_whenever_one_is_added()
    {
        await _ground.Ground.ListAsync<int>(
            "INSERT INTO idempotency_key SELECT sha256(n::text::bytea), '', gen_random_uuid(), true, NULL, "
            + "now() - interval '2 days' FROM generate_series(1, 15) n");

        await ClaimAsync();
        Assert.That(await _ground.Ground.CountAsync("idempotency_key"), Is.EqualTo(6));
    }

    [Test]
    public async Task The_same_key_for_something_else_is_told()
    {
        await ClaimAsync();

        Assert.That((await Keys.ClaimAsync(Request, Request, default)).State, Is.EqualTo(ClaimState.Different));
    }

    private Task<Claim> ClaimAsync() => Keys.ClaimAsync(Request, Digest, default);

    private Task<List<int>> AgeAsync(string age) => _ground.Ground.ListAsync<int>(
        $"UPDATE idempotency_key SET creation_date = creation_date - interval '{age}'");

    private async Task RunAsync(Guid claim, string name)
    {
        await using var scope = _ground.Ground.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RunningClaim>().Begin(Request, claim);
        var command = new CreateAccount(name, "ada@example.org", IdentityGround.Password, IsAdministrator: false);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }
}
