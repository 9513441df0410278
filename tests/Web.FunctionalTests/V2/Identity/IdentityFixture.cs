namespace FunQuail.Web.FunctionalTests.V2.Identity;

/// <summary>One server for all tests of accounts: each makes its own people.</summary>
[SetUpFixture]
internal sealed class IdentityFixture
{
    /// <summary>Open to everybody, with an administrator.</summary>
    public static AccountServer Server { get; private set; } = null!;

    public static Person Administrator { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        Server = await AccountServer.StartAsync("open");
        Administrator = await Server.JoinAsync(isAdministrator: true);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Server is not null) await Server.DisposeAsync();
    }
}
