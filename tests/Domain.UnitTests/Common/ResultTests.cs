using FunQuail.Domain.Common;

namespace FunQuail.Domain.UnitTests.Common;

[TestFixture]
public sealed class ResultTests
{
    private static readonly Error Refusal = Error.Conflict("thing.taken", "Take another.");

    [Test]
    public void A_value_is_a_success()
    {
        Result<int> result = 7;

        Assert.That(result.Succeeded, Is.True);
        Assert.That(result.Value, Is.EqualTo(7));
        Assert.That(result.Errors, Is.Empty);
    }

    [Test]
    public void An_error_is_a_failure_without_a_value()
    {
        Result<int> result = Refusal;

        Assert.That(result.Succeeded, Is.False);
        Assert.That(result.Errors, Is.EqualTo([Refusal]));
        Assert.That(() => result.Value, Throws.InvalidOperationException.With.Message.Contains("thing.taken"));
    }

    [Test]
    public void Errors_carry_over_to_a_result_of_another_type()
    {
        Result<int> result = Refusal;

        Assert.That(result.As<string>().Errors, Is.EqualTo([Refusal]));
    }

    [Test]
    public void A_result_without_a_value_succeeds_or_tells_why()
    {
        Result failed = Refusal;

        Assert.That(Result.Success.Succeeded, Is.True);
        Assert.That(Result.Success.Errors, Is.Empty);
        Assert.That(failed.Succeeded, Is.False);
        Assert.That(failed.Errors, Is.EqualTo([Refusal]));
    }

    [Test]
    public void A_behaviour_can_refuse_without_knowing_the_type()
    {
        static T Refuse<T>() where T : IFallible<T> => T.Failure([Refusal]);

        Assert.That(Refuse<Result>().Errors, Is.EqualTo([Refusal]));
        Assert.That(Refuse<Result<string>>().Errors, Is.EqualTo([Refusal]));
    }
}
