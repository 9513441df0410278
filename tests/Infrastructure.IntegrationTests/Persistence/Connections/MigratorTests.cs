using FunQuail.Infrastructure.Common;
using FunQuail.Infrastructure.Persistence.Connections;
using FunQuail.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FunQuail.Infrastructure.IntegrationTests.Persistence.Connections;

[TestFixture]
public sealed class MigratorTests
{
    [Test]
    public async Task Several_nodes_that_start_together_apply_each_migration_once()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var nodes = Enumerable.Range(0, 4).Select(_ => Migrator(database.DataSource).MigrateAsync(default));

        var applied = await Task.WhenAll(nodes);

        Assert.That(applied.SelectMany(names => names), Is.EqualTo((string[])["1_First", "2_Second"]));
    }

    [Test]
    public async Task What_is_missing_is_named_before_and_nothing_after()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var migrator = Migrator(database.DataSource);

        Assert.That(await migrator.PendingAsync(default), Is.EqualTo((string[])["1_First", "2_Second"]));
        await migrator.MigrateAsync(default);
        Assert.That(await migrator.PendingAsync(default), Is.Empty);
    }

    [Test]
    public async Task A_server_that_does_not_answer_is_refused_in_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => DatabaseServer.OpenAsync(
            "Host=/nowhere/at/all;Username=x", new("unused"), default, TimeProvider.System, NullLogger.Instance, default));

        Assert.That(refusal!.Message, Does.StartWith("The database does not answer").And.Contain("ConnectionStrings__FunQuail"));
    }

    [Test]
    public async Task What_a_migration_raises_is_said_as_it_stands()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var migrator = new Migrator(
            database.DataSource, source => new Refusing(source), TimeProvider.System, NullLogger.Instance);

        var refusal = await Assert.ThrowsAsync<HostRefusalException>(() => migrator.MigrateAsync(default));

        Assert.That(refusal!.Message, Is.EqualTo("Install the package first."));
        Assert.That(await migrator.PendingAsync(default), Is.EqualTo((string[])["1_Refuse"]));
    }

    private static Migrator Migrator(NpgsqlDataSource source) =>
        new(source, database => new TwoSteps(database), TimeProvider.System, NullLogger.Instance);

    private sealed class TwoSteps(NpgsqlDataSource source) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(source);
    }

    private sealed class Refusing(NpgsqlDataSource source) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(source);
    }

    [DbContext(typeof(Refusing))]
    [Migration("1_Refuse")]
    private sealed class Refuse : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("DO $$ BEGIN RAISE EXCEPTION 'Install the package first.'; END $$");
    }

    [DbContext(typeof(TwoSteps))]
    [Migration("1_First")]
    private sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE things (id int)");
    }

    [DbContext(typeof(TwoSteps))]
    [Migration("2_Second")]
    private sealed class Second : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("INSERT INTO things VALUES (7)");
    }
}
