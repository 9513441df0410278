namespace FunQuail.Web.FunctionalTests.V2;

/// <summary>One server for all tests of v2: they only read.</summary>
[SetUpFixture]
internal sealed class V2Fixture
{
    public static V2App App { get; private set; } = null!;

    public static HttpClient Client { get; private set; } = null!;

    /// <summary>For what not everybody may read.</summary>
    public static HttpClient Administrator { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        App = await V2App.StartAsync();
        Client = App.Client(As.Anonymous);
        Administrator = App.Client(As.Administrator);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        Client?.Dispose();
        Administrator?.Dispose();
        if (App is not null) await App.DisposeAsync();
    }
}
