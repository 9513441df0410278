using FunQuail.Application.Common.Ports;
using Npgsql;

namespace FunQuail.Infrastructure.Persistence.Sql;

/// <summary>
/// The current row, read from left to right: each call takes the next column. Views that contain each other's columns therefore
/// contain each other's readers too, in the same order.
/// </summary>
internal sealed class Row(NpgsqlDataReader reader, PublicAddress address)
{
    private int _column;

    /// <summary>For the URLs that are computed and not stored.</summary>
    public PublicAddress Address => address;

    public void Restart() => _column = 0;

    public void Skip(int columns) => _column += columns;

    public bool IsNull() => reader.IsDBNull(_column);

    public Guid Guid() => reader.GetGuid(_column++);

    public string Text() => reader.GetString(_column++);

    public int Int() => reader.GetInt32(_column++);

    public short Short() => reader.GetInt16(_column++);

    public long Long() => reader.GetInt64(_column++);

    public bool Flag() => reader.GetBoolean(_column++);

    public DateTimeOffset Moment() => reader.GetFieldValue<DateTimeOffset>(_column++);

    public Guid? GuidOrNull() => TakeNull() ? null : Guid();

    public string? TextOrNull() => TakeNull() ? null : Text();

    public int? IntOrNull() => TakeNull() ? null : Int();

    public DateTimeOffset? MomentOrNull() => TakeNull() ? null : Moment();

    public double? NumberOrNull() => TakeNull() ? null : reader.GetDouble(_column++);

    public string[] Texts() => reader.GetFieldValue<string[]>(_column++);

    public Guid[] Guids() => reader.GetFieldValue<Guid[]>(_column++);

    public Guid?[] GuidsOrNulls() => reader.GetFieldValue<Guid?[]>(_column++);

    private bool TakeNull()
    {
        if (!reader.IsDBNull(_column)) return false;

        _column++;
        return true;
    }
}
