using FunQuail.TestKit;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Embedded;

[TestFixture]
public sealed class TestDatabaseTests
{
    [Test]
    public async Task Two_databases_know_nothing_of_each_other()
    {
        await using var one = await TestDatabase.CreateAsync();
        await using var other = await TestDatabase.CreateAsync();

        await using (var make = one.DataSource.CreateCommand("CREATE TABLE things (id int)")) await make.ExecuteNonQueryAsync();

        await using var look = other.DataSource.CreateCommand("SELECT to_regclass('things') IS NULL");
        Assert.That(await look.ExecuteScalarAsync(), Is.True);
    }
}
