using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Connections;

/// <summary>Builds the pool of connections that the whole program shares.</summary>
public static class DataSources
{
    // Below the embedded server's limit, so that a verb can join and a person can look.
    private const int LargestPool = 40;

    /// <summary>Fills in what makes FunQuail quick, and leaves alone what the connection string sets itself.</summary>
    /// <exception cref="ArgumentException">The connection string is not one.</exception>
    public static NpgsqlDataSource Build(string connectionString, Action<NpgsqlDataSourceBuilder>? configure = null)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        Default("Application Name", "FunQuail");
        Default("Maximum Pool Size", LargestPool);
        // Planning costs more than running most of our queries.
        Default("Max Auto Prepare", 100);
        Default("Auto Prepare Min Usages", 3);
        // Nothing is left behind in a session: advisory locks are given back by name, settings last for a transaction.
        Default("No Reset On Close", true);
        // An idle server gives its backends' memory back.
        Default("Connection Idle Lifetime", 60);

        var builder = new NpgsqlDataSourceBuilder(given.ConnectionString);
        configure?.Invoke(builder);
        return builder.Build();

        void Default(string keyword, object value)
        {
            // ContainsKey tells whether the keyword exists at all.
            if (!given.ShouldSerialize(keyword)) given[keyword] = value;
        }
    }
}
