using FunQuail.Web.FunctionalTests.Pages.Accounts;

namespace FunQuail.Web.FunctionalTests.V1.Identity;

/// <summary>One server that is open to everybody who registers: each test makes its own people.</summary>
[SetUpFixture]
internal sealed class IdentityFixture
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
