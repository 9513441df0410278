using System.Net;

namespace FunQuail.Web.FunctionalTests.Hosting;

[TestFixture]
public sealed class HealthTests
{
    [Test]
    public async Task A_running_server_is_live_and_ready()
    {
        await using var app = await FunQuailApp.StartAsync();

        Assert.That(await app.Client.GetStringAsync("/health/live"), Is.EqualTo("""{"status":"live"}"""));
        Assert.That(await app.Client.GetStringAsync("/health/ready"), Is.EqualTo("""{"status":"ready"}"""));
    }

    [Test]
    public async Task Without_its_database_a_server_is_live_but_not_ready()
    {
        await using var app = await FunQuailApp.StartAsync();
        await app.Database.DisposeAsync();

        var ready = await app.Client.GetAsync("/health/ready");
        var live = await app.Client.GetAsync("/health/live");

        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.Contain("The database does not answer"));
        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
