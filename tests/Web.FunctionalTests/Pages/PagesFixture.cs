using FunQuail.Web.FunctionalTests.V2;

namespace FunQuail.Web.FunctionalTests.Pages;

/// <summary>One server and one browser for all tests of pages.</summary>
[SetUpFixture]
internal sealed class PagesFixture
{
    public static V2App App { get; private set; } = null!;

    public static HttpClient Client { get; private set; } = null!;

    public static Chromium Chromium { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        App = await V2App.StartAsync();
        Client = App.Client(As.Anonymous);
        Chromium = await Chromium.StartAsync();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        Client?.Dispose();
        if (App is not null) await App.DisposeAsync();
    }
}
