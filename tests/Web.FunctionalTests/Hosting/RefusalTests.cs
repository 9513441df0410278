using FunQuail.TestKit;

namespace FunQuail.Web.FunctionalTests.Hosting;

/// <summary>Whoever starts the program wrongly reads one sentence that says what to do.</summary>
[TestFixture]
[Parallelizable(ParallelScope.None)]
public sealed class RefusalTests
{
    [TestCase("FunQuail__DataDirectry", "x", "did you mean FunQuail__DataDirectory?")]
    [TestCase("FunQuail__Colour", "green", "FunQuail__Colour is not a setting; there are FunQuail__DataDirectory, ")]
    [TestCase("FunQuail_DataDirectory", "x", "one underscore where two are needed")]
    [TestCase("FunQuail__LogFormat", "xml", "set it to one of text, json")]
    [TestCase("FunQuail__PublicUrl", "https://music.example.org/sub", "set it to something like https://music.example.org")]
    [TestCase("FunQuail__PublicUrl", "music.example.org", "set it to something like https://music.example.org")]
    [TestCase("FunQuail__DataDirectory", " ", "is empty: give it a value, or unset it")]
    [TestCase("ConnectionStrings__FunQail", "Host=x", "did you mean ConnectionStrings__FunQuail?")]
    [TestCase("ConnectionStrings__FunQuail", "nonsense", "it looks like Host=localhost")]
    [TestCase("ASPNETCORE_URLS", "five thousand", "is not an address")]
    [TestCase("ASPNETCORE_HTTP_PORTS", "8080", "is not read by FunQuail")]
    [TestCase("FunQuail__JoinPhrases", "feat.", "FunQuail__JoinPhrases is wrong. The join phrase \"feat.\" would cut names")]
    [TestCase("FunQuail__ContactEmail", "nobody", "set it to something like admin@music.example.org")]
    [TestCase("FunQuail__Registration", "anybody", "set it to one of closed, open, invitation, approval")]
    [TestCase("FunQuail__MailFrom", "nobody", "FunQuail__MailFrom is \"nobody\": set it to something like")]
    [TestCase("FunQuail__MailServer", "mail.example.org", "set it to something like smtp://name:password@host:587")]
    [TestCase("FunQuail__TranscodeCacheMegabytes", "-1", "FunQuail__TranscodeCacheMegabytes is \"-1\": set it to 0 to ")]
    [TestCase("FunQuail__TranscodesPerViewer", "0", "set it to 1 to 1000, or unset it")]
    [TestCase("FunQuail__ApiAuthenticationRequired", "perhaps", "which is not a choice of true or false")]
    [TestCase("FunQuail__AccessTokenMinutes", "0", "set it to 1 to ")]
    [TestCase("FunQuail__TranscodesAtOnce", "many", "which is not a number")]
    [TestCase("FunQuail__RateLimiting", "sometimes", "which is not a choice of true or false")]
    [TestCase("FunQuail__RateLimits", "log-in=5/h", "There is no scope \"log-in\". Did you mean login?")]
    [TestCase("FunQuail__RateLimits", "login=5", "is not like login=30/h")]
    [TestCase("FunQuail__TrustedProxies", "proxy", "is neither an address nor a network")]
    [TestCase("FUNQUAIL_POSTGRES_BIN", "/nowhere", "name the directory that does, or unset it")]
    public async Task A_wrong_setting_ends_the_program_with_a_sentence(string name, string value, string sentence)
    {
        using var scratch = new ScratchDirectory();

        var outcome = await FunQuailProcess.RunAsync(scratch.Path, ["serve"], (name, value));

        AssertRefused(outcome, sentence);
    }

    [TestCase("imprt", "there is no verb \"imprt\" (did you mean import?)")]
    [TestCase("serve --musik DIR", "serve has no option --musik (did you mean --music?)")]
    [TestCase("serve --music", "--music needs a value: --music DIR")]
    [TestCase("serve --music nowhere", "which is not a directory")]
    [TestCase("serve --demo --no-demo", "contradict each other")]
    [TestCase("serve --demo=yes", "--demo takes no value")]
    [TestCase("import", "import needs DIR")]
    [TestCase("import one two", "import does not take \"two\"")]
    [TestCase("import nowhere", "there is no directory")]
    [TestCase("demo restore", "demo does not know \"restore\"")]
    [TestCase("user create", "user needs NAME")]
    [TestCase("user make ada", "user does not know \"make\"")]
    [TestCase("user create ada", "user create needs --email ADDRESS")]
    [TestCase("token", "token needs create")]
    [TestCase("token make --user a --scopes read", "token does not know \"make\"")]
    [TestCase("token create --scopes read", "token create needs --user")]
    [TestCase("help imports", "there is no verb \"imports\" (did you mean import?)")]
    public async Task A_wrong_call_ends_the_program_with_a_sentence(string words, string sentence)
    {
        using var scratch = new ScratchDirectory();

        var outcome = await FunQuailProcess.RunAsync(scratch.Path, words.Split(' '));

        AssertRefused(outcome, sentence);
    }

    [TestCase("help", "serve     run the server")]
    [TestCase("--help", "serve     run the server")]
    [TestCase("help serve", "--music DIR  import DIR in place")]
    [TestCase("import --help", "funquail import DIR [--copy] [--watch] [--prune] [--dry-run] [--json]")]
    [TestCase("version", "FunQuail 0.")]
    public async Task Who_asks_is_told(string words, string told)
    {
        using var scratch = new ScratchDirectory();

        var outcome = await FunQuailProcess.RunAsync(scratch.Path, words.Split(' '));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Out, Does.Contain(told));
    }

    private static void AssertRefused(FunQuailProcess.Outcome outcome, string sentence)
    {
        Assert.That(outcome.Error, Does.StartWith("funquail: ").And.Contain(sentence));
        Assert.That(outcome.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
    }
}
