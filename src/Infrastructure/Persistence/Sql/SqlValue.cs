using Npgsql;
using NpgsqlTypes;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>A value on its way into a statement, with the type that PostgreSQL is told.</summary>
internal abstract record SqlValue
{
    public abstract NpgsqlParameter ToParameter();

    public static SqlValue Of(Guid value) => new Typed<Guid>(value, NpgsqlDbType.Uuid);

    // PostgreSQL's text cannot hold a NUL, and refuses the statement: with another sign in its place nothing is found.
    public static SqlValue Of(string value) => new Typed<string>(value.Replace('\0', '\uFFFD'), NpgsqlDbType.Text);

    public static SqlValue Of(int value) => new Typed<int>(value, NpgsqlDbType.Integer);

    public static SqlValue Of(long value) => new Typed<long>(value, NpgsqlDbType.Bigint);

    public static SqlValue Of(DateTime value) => new Typed<DateTime>(value, NpgsqlDbType.TimestampTz);

    public static SqlValue Of(byte[] value) => new Typed<byte[]>(value, NpgsqlDbType.Bytea);

    public static SqlValue Of(int[] values) => new Typed<int[]>(values, NpgsqlDbType.Array | NpgsqlDbType.Integer);

    private sealed record Typed<T>(T Value, NpgsqlDbType Type) : SqlValue
    {
        public override NpgsqlParameter ToParameter() => new NpgsqlParameter<T> { TypedValue = Value, NpgsqlDbType = Type };

        // Part of what a cursor is bound to.
        public override string ToString() =>
            Value is int[] numbers ? string.Join(',', numbers) : FormattableString.Invariant($"{Value}");
    }
}
