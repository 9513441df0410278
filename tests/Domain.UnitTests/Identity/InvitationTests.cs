using FunQuail.Domain.Identity;

namespace FunQuail.Domain.UnitTests.Identity;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [TestCase(0)]
    [TestCase(Invitation.MaxDays + 1)]
    public void Its_lifetime_has_bounds(int days) =>
        Assert.That(Invitation.Create(Guid.Empty, 1, "CODE", days, Now).Errors, Is.EqualTo([InvitationErrors.BadLifetime]));

    [Test]
    public void It_is_open_until_its_last_moment()
    {
        var invitation = Made();

        Assert.That(invitation.IsOpen(invitation.ExpirationDate.AddTicks(-1)), Is.True);
        Assert.That(invitation.IsOpen(invitation.ExpirationDate), Is.False);
    }

    [Test]
    public void It_is_used_once()
    {
        var invitation = Made();

        Assert.That(invitation.Use(7, Now).Succeeded, Is.True);
        Assert.That(invitation.Use(8, Now).Errors, Is.EqualTo([InvitationErrors.NotOpen]));
        Assert.That(invitation.InvitedId, Is.EqualTo(7));
    }

    [Test]
    public void Its_code_is_kept_in_capitals() => Assert.That(Made().Code, Is.EqualTo("LANTERN"));

    private static Invitation Made() => Invitation.Create(Guid.Empty, 1, " lantern ", 14, Now).Value;
}
