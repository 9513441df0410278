using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.TestKit;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Connections;

[TestFixture]
public sealed class DataSourcesTests
{
    [Test]
    public void What_makes_it_quick_is_filled_in()
    {
        using var source = DataSources.Build("Host=localhost");
        var used = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        using var _ = Assert.EnterMultipleScope();
        Assert.That(used.ApplicationName, Is.EqualTo("FunQuail"));
        Assert.That(used.MaxPoolSize, Is.EqualTo(40));
        Assert.That(used.MaxAutoPrepare, Is.EqualTo(100));
        Assert.That(used.AutoPrepareMinUsages, Is.EqualTo(3));
        Assert.That(used.NoResetOnClose, Is.True);
        Assert.That(used.ConnectionIdleLifetime, Is.EqualTo(60));
    }

    [Test]
    public void What_the_connection_string_sets_is_left_alone()
    {
        using var source = DataSources.Build("Host=localhost;Application Name=Mine;Max Auto Prepare=0;Maximum Pool Size=3");
        var used = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.That((used.ApplicationName, used.MaxAutoPrepare, used.MaxPoolSize), Is.EqualTo(("Mine", 0, 3)));
    }

    [Test]
    public async Task A_statement_that_is_used_often_is_kept_prepared()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var source = DataSources.Build(database.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        for (var time = 0; time < 4; time++)
        {
            await using var often = new NpgsqlCommand("SELECT 42", connection);
            await often.ExecuteScalarAsync();
        }

        await using var kept = new NpgsqlCommand(
            "SELECT count(*) FROM pg_prepared_statements WHERE statement = 'SELECT 42'", connection);
        Assert.That(await kept.ExecuteScalarAsync(), Is.EqualTo(1));
    }
}
