using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>Accounts without a browser.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class UserVerbTests
{
    private const string Password = "low water lantern";

    private ScratchDirectory _scratch = null!;

    [SetUp]
    public void MakeDirectory() => _scratch = new ScratchDirectory();

    [TearDown]
    public void RemoveDirectory() => _scratch.Dispose();

    [Test]
    public async Task A_server_without_an_administrator_offers_a_link_and_one_with_an_administrator_does_not()
    {
        var (server, client) = await FunQuailProcess.ServeAsync(_scratch.Path);
        using (client)
        await using (server)
        {
            Assert.That(await server.WaitForAsync("no administrator yet"), Does.Match(@"http://\S+/setup\?token=[\w-]{43}$"));
            var made = await UserAsync(["create", "ada", "--email", "ada@example.org", "--admin"], Password);
            Assert.That(made.Out, Is.EqualTo("The administrator ada is made.\n"), made.Error);
            Assert.That(made.Out + made.Error, Does.Not.Contain(Password));
        }

        var (again, secondClient) = await FunQuailProcess.ServeAsync(_scratch.Path);
        using (secondClient) await again.TerminateAsync();
        Assert.That(again.Said, Has.None.Contains("no administrator yet"));
    }

    [Test]
    public async Task A_password_is_set_and_a_bad_call_is_refused_with_a_sentence()
    {
        await UserAsync(["create", "ada", "--email", "ada@example.org"], Password);

        var set = await UserAsync(["reset-password", "ada"], "high tide lantern");
        var weak = await UserAsync(["reset-password", "ada"], "short");
        var nobody = await UserAsync(["approve", "bo"], "");
        var nothing = await UserAsync(["reset-password", "ada"], "");

        Assert.That(set.Out, Is.EqualTo("The password of ada is changed, and all sessions are ended.\n"), set.Error);
        Assert.That(weak.Error, Does.EndWith("funquail: Choose a password of 8 to 256 characters.\n"));
        Assert.That(weak.ExitCode, Is.EqualTo(1));
        Assert.That(nobody.Error, Does.EndWith("There is no account of this name.\n"));
        Assert.That(
            nothing.Error,
            Does.EndWith("funquail: no password was given: type one, or send it as the first line of standard input.\n"));
        Assert.That(nothing.ExitCode, Is.EqualTo(2));
    }

    private Task<FunQuailProcess.Outcome> UserAsync(string[] words, string input) =>
        FunQuailProcess.RunWithInputAsync(_scratch.Path, ["user", .. words], input + "\n");
}
