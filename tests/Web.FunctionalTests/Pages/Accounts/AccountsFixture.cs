namespace FunQuail.Web.FunctionalTests.Pages.Accounts;

/// <summary>One server that is open to everybody who registers, for all tests of accounts' pages.</summary>
[SetUpFixture]
internal sealed class AccountsFixture
{
    public static AccountServer Server { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start() => Server = await AccountServer.StartAsync(("Registration", "open"));

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Server is not null) await Server.DisposeAsync();
    }
}
