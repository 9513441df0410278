using System.Text;
using FunQuail.Infrastructure.Common.Processes;

namespace FunQuail.Infrastructure.IntegrationTests.Common.Processes;

/// <summary>Other programs, within limits; the small ones of every Unix stand for ffmpeg.</summary>
internal sealed class ProgramsTests
{
    private const long Plenty = 1L << 30;

    [Test]
    public async Task What_a_program_says_and_how_it_ends_is_told()
    {
        var outcome = await RunAsync(new ProgramCall("sh", ["-c", "echo well; echo first >&2; echo last >&2; exit 3"]));

        Assert.That(outcome!.End, Is.EqualTo(ProgramEnd.Exited));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(Said(outcome), Is.EqualTo("well\n"));
        Assert.That(outcome.Complaint, Is.EqualTo("last"));
        Assert.That(outcome.Succeeded, Is.False);
    }

    [Test]
    public async Task A_program_reads_what_it_is_given()
    {
        var input = new byte[1 << 20];
        var outcome = await RunAsync(new ProgramCall("wc", ["-c"]) { Input = input });

        Assert.That(Said(outcome).Trim(), Is.EqualTo("1048576"));
    }

    [Test]
    public async Task A_program_need_not_read_what_it_is_given()
    {
        var outcome = await RunAsync(new ProgramCall("true", []) { Input = new byte[1 << 20] });

        Assert.That(outcome!.Succeeded, Is.True);
    }

    [TestCase(null)]
    [TestCase(Plenty)]
    public async Task No_shell_reads_the_arguments(long? memory)
    {
        string[] arguments = ["%s|", "$(id)", "; id", "a  b", "", "-n", "'\""];
        var outcome = await RunAsync(new ProgramCall("printf", arguments) { MostMemory = memory });

        Assert.That(Said(outcome), Is.EqualTo("$(id)|; id|a  b||-n|'\"|"));
    }

    [TestCase(null)]
    [TestCase(Plenty)]
    public async Task A_program_that_is_not_installed_is_none(long? memory)
    {
        Assert.That(await RunAsync(new ProgramCall("no-such-program", []) { MostMemory = memory }), Is.Null);
        Assert.That(await RunAsync(new ProgramCall("/no/such/program", []) { MostMemory = memory }), Is.Null);
    }

    [Test]
    public async Task Memory_and_time_on_the_processor_are_limited_by_the_system()
    {
        var call = new ProgramCall("sh", ["-c", "ulimit -v; ulimit -t"]);
        var outcome = await RunAsync(call with { MostMemory = Plenty, Patience = TimeSpan.FromSeconds(7) });

        Assert.That(Said(outcome), Is.EqualTo("1048576\n7\n"));
    }

    [Test]
    public async Task A_program_that_takes_more_memory_than_it_may_fails()
    {
        string[] arguments = ["if=/dev/zero", "of=/dev/null", "bs=256M", "count=1"];
        var outcome = await RunAsync(new ProgramCall("dd", arguments) { MostMemory = 64 << 20 });

        Assert.That(outcome!.End, Is.EqualTo(ProgramEnd.Exited));
        Assert.That(outcome.Succeeded, Is.False);
    }

    [Test]
    public async Task A_program_that_says_too_much_is_killed()
    {
        var outcome = await RunAsync(new ProgramCall("yes", []) { MostOutput = 1000 });

        Assert.That(outcome!.End, Is.EqualTo(ProgramEnd.TooTalkative));
        Assert.That(outcome.Output.Length, Is.EqualTo(1000));
    }

    [Test]
    public async Task Of_many_complaints_the_last_are_kept()
    {
        var outcome = await RunAsync(new ProgramCall("sh", ["-c", "seq 1 100000 >&2"]));

        Assert.That(outcome!.Complaint, Is.EqualTo("100000"));
        Assert.That(outcome.Errors, Has.Length.LessThan(5000));
    }

    [Test]
    public async Task A_program_whose_time_is_up_is_killed_with_all_that_it_has_started()
    {
        // The grandchild holds the output open: this ends only when it is gone, too.
        var call = new ProgramCall("sh", ["-c", "sleep 600 & wait"]) { Patience = TimeSpan.FromHours(1) };
        var outcome = await Programs.RunAsync(call, new HurriedClock(), CancellationToken.None);

        Assert.That(outcome!.End, Is.EqualTo(ProgramEnd.TooSlow));
        Assert.That(outcome.Succeeded, Is.False);
    }

    [Test]
    public void A_program_ends_when_its_caller_gives_up()
    {
        using var giveUp = new CancellationTokenSource();
        var run = Programs.RunAsync(new ProgramCall("sleep", ["600"]), TimeProvider.System, giveUp.Token);
        giveUp.Cancel();

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<ProgramOutcome?> RunAsync(ProgramCall call) =>
        Programs.RunAsync(call, TimeProvider.System, CancellationToken.None);

    private static string Said(ProgramOutcome? outcome) => Encoding.UTF8.GetString(outcome!.Output.Span);

    /// <summary>A clock on which every time is up at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
